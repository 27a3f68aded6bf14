/** Whether two totals may be set against each other: a change of coverage can look like a change of the thing. */
interface Counted {
  readonly reported: number;
  readonly expected: number;
}

/** Points of coverage by which two periods may differ before a comparison is doubtful. */
const TOLERANCE = 5;

const coverage = ({ reported, expected }: Counted): number => (expected === 0 ? 0 : (100 * reported) / expected);

export const isComparable = (now: Counted, before: Counted): boolean =>
  Math.abs(coverage(now) - coverage(before)) <= TOLERANCE;
