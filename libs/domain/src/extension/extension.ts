/**
 * An extension: a library that cannot report in time asks for a later due day, with a reason; whoever answers for it grants
 * it, for that day or another one, or refuses with a reason. One request at a time. The round's own days stay, and nothing is
 * extended beyond its close, nor for a report that has been sent.
 */
import type { IsoDate } from '../calendar/day.js';
import type { RoundDays } from '../calendar/round.js';
import { checkReason, tooLong } from '../shared/bounded-text.js';
import { issue, type Issue } from '../shared/issue.js';
import { refuse, type Refusal } from '../shared/refusal.js';
import type { ObligationState } from '../submission/obligation-state.js';
import { refuseByRound } from '../submission/round-gate.js';

/** What a library owes in a round. */
export interface ExtendedObligation {
  readonly state: ObligationState;
  /** Those of the round, with the due day of this library. */
  readonly days: RoundDays;
}

export interface ExtensionWish {
  readonly until: IsoDate;
  readonly reason: string;
}

/** Still with its library; one that was returned has a last day of its own, which the reviewer moves. */
const isOwed = (state: ObligationState): boolean =>
  state === 'not-started' || state === 'draft' || state === 'withdrawn';

/** @param asked whether a request of the library waits for an answer */
export function decideAsk(
  { until, reason }: ExtensionWish,
  obligation: ExtendedObligation,
  { asked, today }: { readonly asked: boolean; readonly today: IsoDate },
): ExtensionWish | Refusal {
  const refused = refuseObligation(obligation, today);
  if (refused) return refused;
  if (asked) return refuse('EXTENSION_ASKED');
  const trimmed = reason.trim();
  return orInvalid([...checkUntil(until, obligation.days, today), ...checkReason(trimmed)], { until, reason: trimmed });
}

export interface ExtensionAnswer {
  /** Null: refused. */
  readonly until: IsoDate | null;
  /** Why not; with a grant it may be blank. */
  readonly note: string;
}

/** @param decided whether the request has been answered */
export function decideAnswerTo(
  { until, note }: ExtensionAnswer,
  obligation: ExtendedObligation,
  { decided, today }: { readonly decided: boolean; readonly today: IsoDate },
): ExtensionAnswer | Refusal {
  if (decided) return refuse('EXTENSION_DECIDED');
  const trimmed = note.trim();
  if (until === null) return orInvalid(checkReason(trimmed, 'note'), { until, note: trimmed });
  const refused = refuseObligation(obligation, today);
  if (refused) return refused;
  return orInvalid([...checkUntil(until, obligation.days, today), ...tooLong(trimmed, 'note')], {
    until,
    note: trimmed,
  });
}

function refuseObligation({ state, days }: ExtendedObligation, today: IsoDate): Refusal | undefined {
  if (!isOwed(state)) return refuse('ALREADY_SENT');
  return refuseByRound({ days, returnedUntil: null }, today);
}

function checkUntil(until: IsoDate, { dueOn, closesOn }: RoundDays, today: IsoDate): readonly Issue[] {
  if (until < today) return [issue('DAY_PASSED', 'until', { day: until, today })];
  if (until <= dueOn) return [issue('NO_LATER_THAN_DUE', 'until', { due: dueOn })];
  return until > closesOn ? [issue('AFTER_THE_CLOSE', 'until', { closes: closesOn })] : [];
}

const orInvalid = <T>(issues: readonly Issue[], answer: T): T | Refusal =>
  issues.length ? refuse('INVALID_INPUT', issues, { detail: issues.map(({ path }) => path).join(', ') }) : answer;
