/** Whether a submission may be typed in, and if not, why: the one place that the screen asks. The API asks the same gate again. */
import { roundGate, type IsoDate, type RoundGate } from '@vlis/domain';
import type { ObligationState, WholeSubmissionFragment } from '../../gql/graphql.js';
import { small } from '../../submission/wire.js';

type Sent = Exclude<ObligationState, 'NOT_STARTED' | 'DRAFT' | 'RETURNED' | 'WITHDRAWN'>;
export type ReadOnlyWhy = Sent | RoundGate | 'not-yours';

type Part = Pick<WholeSubmissionFragment, 'obligationState' | 'moves' | 'returnedUntil'> & {
  readonly round: Pick<WholeSubmissionFragment['round'], 'phase'>;
};

/**
 * undefined: it may be typed in. Reasons that lie with the reader come last: they explain least.
 * @param today by the server's clock (useToday)
 */
export function whyReadOnly(
  { obligationState: lies, moves, returnedUntil, round: { phase } }: Part,
  today: IsoDate,
): ReadOnlyWhy | undefined {
  if (lies !== 'NOT_STARTED' && lies !== 'DRAFT' && lies !== 'RETURNED' && lies !== 'WITHDRAWN') return lies;
  const gate = roundGate(small(phase), today, returnedUntil);
  if (gate) return gate;
  return moves.includes('SUBMIT') ? undefined : 'not-yours';
}
