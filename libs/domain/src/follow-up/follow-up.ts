/**
 * A follow-up: somebody asked a library for a submission that has not come (by telephone, e-mail, letter, visit or message), and this is
 * what came of it. It is a fact about a moment: it is added and never changed. One that was noted by mistake stays, and a later
 * entry (`mistaken`) says so (docs/decisions/0062).
 */
import type { IsoDate } from '../calendar/day.js';
import type { RoundDays } from '../calendar/round.js';
import { tooLong } from '../shared/bounded-text.js';
import { issue, type Issue } from '../shared/issue.js';
import { refuse, type Refusal } from '../shared/refusal.js';
import { isRequestKey } from '../shared/request-key.js';
import type { ObligationState } from '../submission/obligation-state.js';

export const FOLLOW_UP_CHANNELS = ['telephone', 'email', 'letter', 'visit', 'message'] as const;
export type FollowUpChannel = (typeof FOLLOW_UP_CHANNELS)[number];

/** What can come of asking. `promised`: the library will send its submission by a day that it named. */
export const FOLLOW_UP_OUTCOMES = [
  ...(['reached', 'promised', 'not-reached', 'bounced'] as const),
  ...(['refused', 'reported-closed', 'reported-moved'] as const),
] as const;
export type FollowUpOutcome = (typeof FOLLOW_UP_OUTCOMES)[number];

/** Nobody answered, so nothing that the library said before is taken back by it. */
export const UNANSWERED = ['not-reached', 'bounced'] as const satisfies readonly FollowUpOutcome[];

/** Only what is sent can come back undelivered. */
const SENT: readonly FollowUpChannel[] = ['email', 'letter', 'message'];

/** What can come of a channel, in the order in which it is offered. */
export const outcomesOf = (channel: FollowUpChannel): readonly FollowUpOutcome[] =>
  FOLLOW_UP_OUTCOMES.filter((outcome) => outcome !== 'bounced' || SENT.includes(channel));

/** A note is read beside a line of a list. */
export const LONGEST_NOTE = 500;

export interface FollowUpWish {
  /** Made once for each follow-up (shared/request-key.ts). */
  readonly key: string;
  readonly channel: FollowUpChannel;
  /** The contact of the library who was asked; absent: somebody else, or nobody. */
  readonly contactId?: number | null;
  readonly outcome: FollowUpOutcome;
  /** With `promised`, and with nothing else. */
  readonly promisedUntil?: IsoDate | null;
  readonly note?: string | null;
}

/** What is to be written. */
export interface NewFollowUp {
  readonly key: string;
  readonly channel: FollowUpChannel;
  readonly contactId: number | null;
  readonly outcome: FollowUpOutcome;
  readonly promisedUntil: IsoDate | null;
  readonly note: string | null;
}

/** What is asked of a library, as it stands. */
export interface FollowedUp {
  /** Of the round; `dueOn` that of the obligation. */
  readonly days: RoundDays;
  readonly state: ObligationState;
  /** Last day of a submission that was returned; null of any other. */
  readonly returnedUntil: IsoDate | null;
  /** Every contact that the library has or has had: the one who was called may have been replaced a minute ago. */
  readonly contactIds: readonly number[];
}

const noteOf = (note: string | null | undefined): string | null => note?.trim() || null;

/** The last day on which a submission could still be taken. */
const lastDay = ({ days: { closesOn }, returnedUntil }: FollowedUp): IsoDate =>
  returnedUntil !== null && returnedUntil > closesOn ? returnedUntil : closesOn;

function checkPromise({ outcome, promisedUntil }: FollowUpWish, asked: FollowedUp, today: IsoDate): readonly Issue[] {
  const path = 'promisedUntil';
  if (outcome !== 'promised') return promisedUntil == null ? [] : [issue('PROMISE_DAY_UNASKED', path)];
  if (promisedUntil == null) return [issue('PROMISE_DAY_REQUIRED', path)];
  const last = lastDay(asked);
  if (promisedUntil < today) return [issue('DAY_TOO_EARLY', path, { day: promisedUntil, first: today })];
  return promisedUntil > last ? [issue('DAY_TOO_LATE', path, { day: promisedUntil, last })] : [];
}

/**
 * Odd cases: a submission that came in while the officer was on the telephone is with its reviewer, and the call is noted all the same,
 * for it may be what brought the submission; only after the last acceptance there is nothing to follow up any more. After the round has
 * closed a call is noted too, but no day can be promised.
 */
export function decideFollowUp(wish: FollowUpWish, asked: FollowedUp, today: IsoDate): NewFollowUp | Refusal {
  const { days, state, contactIds } = asked;
  if (!isRequestKey(wish.key)) return refuse('INVALID_INPUT', [], { detail: 'key' });
  if (today < days.opensOn) return refuse('ROUND_NOT_OPEN', [], { opensOn: days.opensOn });
  if (state === 'official') return refuse('NOTHING_TO_CHASE');
  const { key, channel, outcome, contactId = null, promisedUntil = null } = wish;
  const note = noteOf(wish.note);
  const issues = [
    ...(outcomesOf(channel).includes(outcome) ? [] : [issue('NOTHING_WAS_SENT', 'outcome')]),
    ...(contactId === null || contactIds.includes(contactId) ? [] : [issue('UNKNOWN_CONTACT', 'contactId')]),
    ...checkPromise(wish, asked, today),
    ...(note === null ? [] : tooLong(note, 'note', LONGEST_NOTE)),
  ];
  if (issues[0]) return refuse('INVALID_INPUT', issues, { detail: issues[0].path });
  return { key, channel, contactId, outcome, promisedUntil, note };
}

/** An entry of the ledger as far as another entry can call it mistaken. */
export interface FollowUpEntry {
  /** The entry that says of this one that it was a mistake; null: it stands. */
  readonly takenBackBy: number | null;
  /** The entry of which this one says so; null: it is a follow-up. */
  readonly takesBack: number | null;
}

/** Always possible, also after the submission is in: otherwise a mistake would stay in the counts for good. @returns the note as it is kept */
export function decideMistaken(
  { takenBackBy, takesBack }: FollowUpEntry,
  note: string | null | undefined,
): { readonly note: string | null } | Refusal {
  if (takesBack !== null || takenBackBy !== null) return refuse('NOT_A_FOLLOW_UP');
  const kept = noteOf(note);
  const [long] = kept === null ? [] : tooLong(kept, 'note', LONGEST_NOTE);
  return long ? refuse('INVALID_INPUT', [long], { detail: long.path }) : { note: kept };
}
