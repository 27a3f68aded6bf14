/**
 * Days off that are data (docs/decisions/0063-days-off-are-data.md): a holiday, the day on which one is made up for, or a weekend day
 * that is worked in exchange for a free one. Weekends themselves are no rows.
 */
import { checkReason, LONGEST_NAME, signsIn, tooLong } from '../shared/bounded-text.js';
import { issue, type Issue } from '../shared/issue.js';
import type { LocalizedText } from '../shared/text.js';
import { refuse, type Refusal } from '../shared/refusal.js';
import type { IsoDate } from './day.js';

export interface DayOff {
  readonly day: IsoDate;
  /** A weekend day that is worked in exchange for another. */
  readonly isWorked: boolean;
  /** "Tết Nguyên đán". */
  readonly name: LocalizedText;
  /** The law or the announcement that makes it so. */
  readonly basis: LocalizedText;
}

/** What is known of days, by the day. */
export type DaysOff = ReadonlyMap<IsoDate, Pick<DayOff, 'isWorked' | 'name'>>;

export const byDay = (list: readonly Pick<DayOff, 'day' | 'isWorked' | 'name'>[]): DaysOff =>
  new Map(list.map((one) => [one.day, one]));

export interface DayOffWish extends DayOff {
  /** Why it is added: for the audit. */
  readonly reason: string;
}

/**
 * Whether a day may be added. What is past has been counted by, so it stays.
 * @returns INVALID_INPUT with issues at their fields, or ALREADY_EXISTS
 */
export function decideDayOff(
  { reason, ...dayOff }: DayOffWish,
  { today, isKnown }: { readonly today: IsoDate; readonly isKnown: boolean },
): DayOff | Refusal {
  const { day, name, basis } = dayOff;
  const wrong: readonly Issue[] = [
    ...(day < today ? [issue('DAY_TOO_EARLY', 'day', { day, first: today })] : []),
    ...[name.vi, name.en].flatMap((text) => checkText(text, 'name', LONGEST_NAME)),
    ...[basis.vi, basis.en].flatMap((text) => checkText(text, 'basis')),
    ...checkReason(reason),
  ];
  if (wrong.length) return refuse('INVALID_INPUT', wrong, { detail: wrong[0]!.path });
  return isKnown ? refuse('ALREADY_EXISTS') : dayOff;
}

const checkText = (text: string, path: string, longest?: number): readonly Issue[] =>
  signsIn(text) === 0 ? [issue('NAME_REQUIRED', path)] : tooLong(text, path, longest);
