/** Where a line over the years must not join two of its points. */
import { comparability } from '@vlis/domain';

interface Point {
  readonly value: string | null;
  readonly reported: number;
  readonly expected: number;
  /** An indicator that counts otherwise than in the row before. */
  readonly redefined?: boolean;
}

/** Rows whose response rate is too far from that of the row before: no line joins the two. */
export const apartFromBefore = (rows: readonly Point[]): ReadonlySet<number> =>
  new Set(
    rows.flatMap((row, index) => {
      const before = rows[index - 1];
      const both = before && before.value !== null && row.value !== null;
      return both && comparability(row, before) === 'none' ? [index] : [];
    }),
  );

/** Those and the rows from which on an indicator counts otherwise. */
export const notJoined = (rows: readonly Point[]): ReadonlySet<number> =>
  new Set([...apartFromBefore(rows), ...rows.flatMap(({ redefined }, index) => (redefined ? [index] : []))]);
