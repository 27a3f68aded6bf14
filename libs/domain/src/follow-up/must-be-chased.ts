/**
 * Whether a library must be asked for its submission now: the one rule of the list, of the count over it and of whatever sends reminders.
 * The same rule for statements over many rows is `mustBeChasedSql` of the API; a test compares the two.
 */
import type { IsoDate } from '../calendar/day.js';
import { roundPhase, type RoundDays } from '../calendar/round.js';
import { roundGate } from '../submission/round-gate.js';
import type { ObligationState } from '../submission/obligation-state.js';
import { UNANSWERED, type FollowUpOutcome } from './follow-up.js';

export interface Chased {
  readonly days: RoundDays;
  readonly state: ObligationState;
  /** Last day of a submission that was returned; null of any other. */
  readonly returnedUntil: IsoDate | null;
  /** What the library promised last (`promiseOf`); null: nothing. */
  readonly promisedUntil: IsoDate | null;
}

/**
 * The day that a library has promised, whatever came before: of the last follow-up that was answered at all. Nobody at the telephone takes
 * no promise back; a later answer does.
 * @param followUps those that are not mistaken, the latest first
 */
export const promiseOf = (
  followUps: readonly { readonly outcome: FollowUpOutcome; readonly promisedUntil: IsoDate | null }[],
): IsoDate | null =>
  followUps.find(({ outcome }) => !(UNANSWERED as readonly FollowUpOutcome[]).includes(outcome))?.promisedUntil ?? null;

/** With the library: nothing of it stands with a reviewer or has been accepted. */
const isWithLibrary = (state: ObligationState): boolean => state !== 'submitted' && state !== 'official';

/**
 * It owes a submission that is taken today, has none that stands with a reviewer, and no promise of it still runs. After the round has
 * closed there is nothing it could send. Odd case: a library that was reported closed on the telephone owes until the register says so.
 */
export const mustBeChased = ({ days, state, returnedUntil, promisedUntil }: Chased, today: IsoDate): boolean =>
  isWithLibrary(state) &&
  roundGate(roundPhase(days, today), today, returnedUntil) === undefined &&
  !(promisedUntil !== null && promisedUntil >= today);
