/** Adds up the follow-up of a round for the line over the list. */
import type { FollowUpProgressQuery } from '../../gql/graphql.js';
import type { OutcomeCode } from './words.js';

type Row = FollowUpProgressQuery['followUpProgress'][number];

export interface FollowUpCounts {
  readonly mustBeChased: number;
  /** Libraries that nobody has asked. */
  readonly none: number;
  /** Libraries by what came of the last time. */
  readonly outcomes: ReadonlyMap<OutcomeCode, number>;
  /** Libraries by how often they were asked; 3: three times and more. */
  readonly times: ReadonlyMap<number, number>;
}

const added = <K>(rows: readonly Row[], keyOf: (row: Row) => K): ReadonlyMap<K, number> => {
  const sums = new Map<K, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.libraries);
  return sums;
};

export function countsOf(rows: readonly Row[]): FollowUpCounts {
  const noted = rows.filter((row): row is Row & { readonly outcome: OutcomeCode } => row.outcome !== null);
  return {
    mustBeChased: rows.reduce((sum, row) => sum + row.mustBeChased, 0),
    none: added(rows, ({ outcome }) => outcome).get(null) ?? 0,
    outcomes: added(noted, ({ outcome }) => outcome as OutcomeCode),
    times: added(noted, ({ times }) => times),
  };
}
