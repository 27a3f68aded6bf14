/** "Tài nguyên thông tin (cuối kỳ)" → without the remark in brackets, which the items repeat. */
export const shortTitle = (title: string): string => title.replace(/\s*\([^)]*\)\s*$/, '');

/** How many characters wide two lines must be to hold a title that is broken between its words. */
export function onTwoLines(title: string): number {
  const words = title.split(' ');
  const widths = words.map((_, i) =>
    Math.max(words.slice(0, i + 1).join(' ').length, words.slice(i + 1).join(' ').length),
  );
  return Math.min(...widths);
}
