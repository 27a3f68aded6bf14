/** Whether a report may be typed in, and if not, why: the one place that the screen asks. The API asks again. */
import type { SubmissionState, WholeReportFragment } from '../gql/graphql.js';

type Sent = Exclude<SubmissionState, 'DRAFT' | 'RETURNED'>;
export type ReadOnlyWhy = Sent | 'closed' | 'not-open' | 'not-yours';

type Part = Pick<WholeReportFragment, 'state' | 'moves'> & {
  readonly round: Pick<WholeReportFragment['round'], 'phase'>;
};

/** undefined: it may be typed in. Reasons that lie with the reader come last: they explain least. */
export function whyReadOnly({ state, moves, round: { phase } }: Part): ReadOnlyWhy | undefined {
  if (state !== 'DRAFT' && state !== 'RETURNED') return state;
  if (phase === 'CLOSED') return 'closed';
  if (phase === 'NOT_OPEN') return 'not-open';
  return moves.includes('SUBMIT') ? undefined : 'not-yours';
}
