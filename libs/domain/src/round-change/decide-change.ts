/**
 * Whether the days of a round may be changed once it has been opened, and to which. Who owes is settled on opening, so the
 * cut-off stays; the opening day stays once entry is open; no day is moved into the past. A round that has closed is opened again
 * by a later closing day.
 */
import type { IsoDate } from '../calendar/day.js';
import { checkAskedDays } from '../calendar/plan-round.js';
import { checkRoundYears } from '../calendar/round-years.js';
import type { CountedRound, RoundDays } from '../calendar/round.js';
import { checkReason } from '../shared/bounded-text.js';
import { issue, type Issue } from '../shared/issue.js';
import { refuse, type Refusal } from '../shared/refusal.js';

const MOVABLE_DAYS = ['opensOn', 'dueOn', 'closesOn'] as const satisfies readonly (keyof RoundDays)[];
type MovableDays = Pick<RoundDays, (typeof MOVABLE_DAYS)[number]>;

export interface ChangeWish extends MovableDays {
  /** Read by everybody who sees the round. */
  readonly reason: string;
}

export interface RoundChange {
  readonly days: RoundDays;
  readonly reason: string;
}

/** @returns NOTHING_CHANGED, or INVALID_INPUT with what is wrong at its field */
export function decideChange(
  round: RoundDays & CountedRound & { readonly year: number },
  { reason, ...wish }: ChangeWish,
  today: IsoDate,
): RoundChange | Refusal {
  const changed = MOVABLE_DAYS.filter((day) => wish[day] !== round[day]);
  if (changed.length === 0) return refuse('NOTHING_CHANGED');
  const days: RoundDays = {
    opensOn: wish.opensOn,
    cutoffOn: round.cutoffOn,
    dueOn: wish.dueOn,
    closesOn: wish.closesOn,
  };
  const trimmed = reason.trim();
  const wrong = [
    ...changed.flatMap((day) => movedTo(wish[day], day, round, today)),
    ...checkRoundYears(round, days),
    ...checkReason(trimmed),
  ];
  const issues = wrong.length ? wrong : checkAskedDays(round.period, days);
  if (issues.length) return refuse('INVALID_INPUT', issues, { detail: issues.map(({ path }) => path).join(', ') });
  return { days, reason: trimmed };
}

function movedTo(day: IsoDate, path: keyof MovableDays, { opensOn }: RoundDays, today: IsoDate): readonly Issue[] {
  if (path === 'opensOn' && opensOn <= today) return [issue('OPEN_ALREADY', path, { day: opensOn })];
  return day < today ? [issue('DAY_PASSED', path, { day, today })] : [];
}
