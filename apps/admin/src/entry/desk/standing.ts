/** Whether a report may be typed in, and if not, why: the one place that the screen asks. The API asks again. */
import type { IsoDate } from '@vlis/domain';
import type { ObligationState, WholeReportFragment } from '../../gql/graphql.js';

type Sent = Exclude<ObligationState, 'NOT_STARTED' | 'DRAFT' | 'RETURNED'>;
export type ReadOnlyWhy = Sent | 'closed' | 'return-closed' | 'not-open' | 'not-yours';

type Part = Pick<WholeReportFragment, 'obligationState' | 'moves' | 'returnedUntil'> & {
  readonly round: Pick<WholeReportFragment['round'], 'phase'>;
};

/**
 * undefined: it may be typed in. Reasons that lie with the reader come last: they explain least.
 * @param today by the server's clock (useToday)
 */
export function whyReadOnly(
  { obligationState: lies, moves, returnedUntil, round: { phase } }: Part,
  today: IsoDate,
): ReadOnlyWhy | undefined {
  if (lies !== 'NOT_STARTED' && lies !== 'DRAFT' && lies !== 'RETURNED') return lies;
  if (phase === 'CLOSED' && lies !== 'RETURNED') return 'closed';
  // What a reviewer gave back is taken also after the closing day, until the day that was set with it.
  if (phase === 'CLOSED' && returnedUntil !== null && today > returnedUntil) return 'return-closed';
  if (phase === 'NOT_OPEN') return 'not-open';
  return moves.includes('SUBMIT') ? undefined : 'not-yours';
}
