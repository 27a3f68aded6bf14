/** Whether two totals may be set against each other: a change of coverage can look like a change of the thing. */
interface Counted {
  readonly reported: number;
  readonly expected: number;
}

/** Points of coverage by which two figures may differ: under the first without a word, over the second not at all. */
const WORTH_SAYING = 5;
const TOO_FAR = 20;

const coverage = ({ reported, expected }: Counted): number => (expected === 0 ? 0 : (100 * reported) / expected);

export type Comparability = 'good' | 'doubtful' | 'none';

/** Rows whose coverage is too far from that of the row before: no line joins the two. */
export const apartFromBefore = (rows: readonly (Counted & { readonly value: string | null })[]): ReadonlySet<number> =>
  new Set(
    rows.flatMap((row, index) => {
      const before = rows[index - 1];
      const both = before && before.value !== null && row.value !== null;
      return both && comparability(row, before) === 'none' ? [index] : [];
    }),
  );

export function comparability(now: Counted, before: Counted): Comparability {
  const apart = Math.abs(coverage(now) - coverage(before));
  if (apart <= WORTH_SAYING) return 'good';
  return apart <= TOO_FAR ? 'doubtful' : 'none';
}
