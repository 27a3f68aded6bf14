/** Whether a report may be typed in, and if not, why: the one place that the screen asks. The API asks again. */
import type { ObligationState, WholeReportFragment } from '../../gql/graphql.js';

type Sent = Exclude<ObligationState, 'NOT_STARTED' | 'DRAFT' | 'RETURNED'>;
export type ReadOnlyWhy = Sent | 'closed' | 'not-open' | 'not-yours';

type Part = Pick<WholeReportFragment, 'obligationState' | 'moves'> & {
  readonly round: Pick<WholeReportFragment['round'], 'phase'>;
};

/** undefined: it may be typed in. Reasons that lie with the reader come last: they explain least. */
export function whyReadOnly({ obligationState: lies, moves, round: { phase } }: Part): ReadOnlyWhy | undefined {
  if (lies !== 'NOT_STARTED' && lies !== 'DRAFT' && lies !== 'RETURNED') return lies;
  // What a reviewer gave back is taken also after the closing day.
  if (phase === 'CLOSED' && lies !== 'RETURNED') return 'closed';
  if (phase === 'NOT_OPEN') return 'not-open';
  return moves.includes('SUBMIT') ? undefined : 'not-yours';
}
