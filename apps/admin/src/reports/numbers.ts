/** `I.`, `1.`, `2.`, `II.`: the numbers of headings from their levels, as the document writes them. */
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];

export function numbersOf(levels: readonly number[]): readonly string[] {
  let [first, second] = [0, 0];
  return levels.map((level) => {
    if (level > 1) return `${++second}.`;
    second = 0;
    return `${ROMAN[first++] ?? first}.`;
  });
}
