/**
 * Whether a round takes anything today: not before it opens and not after it closes. A submission past its due day is
 * taken and marked late. Odd case: one that a reviewer returned is taken after the closing day too, until the day that was
 * set with it. The screen asks the same question before anybody types.
 */
import type { IsoDate } from '../calendar/day.js';
import { roundPhase, type RoundDays, type RoundPhase } from '../calendar/round.js';
import { refuse, type Refusal } from '../shared/refusal.js';

export type RoundGate = 'not-open' | 'closed' | 'return-closed';

/** What of a round decides whether it takes one submission. */
export interface GatedSubmission {
  readonly days: RoundDays;
  /** Last day of one that was returned; null of any other. */
  readonly returnedUntil: IsoDate | null;
}

/** Why nothing is taken; undefined: it is. `phase` is the round's on that day. */
export function roundGate(phase: RoundPhase, today: IsoDate, returnedUntil: IsoDate | null): RoundGate | undefined {
  if (phase !== 'closed') return phase === 'not-open' ? phase : undefined;
  if (returnedUntil === null) return 'closed';
  return today > returnedUntil ? 'return-closed' : undefined;
}

/** The same as a refusal, with the day that decides. */
export function refuseByRound({ days, returnedUntil }: GatedSubmission, today: IsoDate): Refusal | undefined {
  const gate = roundGate(roundPhase(days, today), today, returnedUntil);
  if (gate === undefined) return undefined;
  if (gate === 'not-open') return refuse('ROUND_NOT_OPEN', [], { opensOn: days.opensOn });
  return returnedUntil === null
    ? refuse('ROUND_CLOSED', [], { closesOn: days.closesOn })
    : refuse('RETURN_CLOSED', [], { until: returnedUntil });
}
