/** Rows per statement: few enough for a modest parameter, many enough for the journey not to count. */
const ROWS = 5000;

export function* inParts<T>(rows: readonly T[], size = ROWS): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}
