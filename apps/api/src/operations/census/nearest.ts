/** The name that was probably meant: at most two signs, and less than half, lacking, too many or other, whatever the case. */

/** How many signs must be put in, taken out or replaced (Levenshtein). */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, sign] of [...a].entries()) {
    const row = [i + 1];
    for (const [j, other] of [...b].entries()) {
      row.push(Math.min(before[j + 1]! + 1, row[j]! + 1, before[j]! + (sign === other ? 0 : 1)));
    }
    before = row;
  }
  return before.at(-1)!;
}

export function nearestOf(name: string, known: readonly string[]): string | undefined {
  const near = known
    .map((one) => ({ one, far: distance(name.toLowerCase(), one.toLowerCase()) }))
    .filter(({ one, far }) => far <= 2 && 2 * far < one.length);
  return near.sort((a, b) => a.far - b.far)[0]?.one;
}
