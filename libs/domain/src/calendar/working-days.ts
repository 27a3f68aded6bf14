/** Counting days on the calendar. A working day is one of Monday to Friday, unless the days off say otherwise. */
import type { DaysOff } from './day-off.js';
import type { IsoDate } from './day.js';
import type { RoundDays } from './round.js';

const DAY_MS = 86_400_000;

const at = (day: IsoDate): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (ms: number): IsoDate => new Date(ms).toISOString().slice(0, 10);

/** The day `count` days later. */
export const daysAfter = (day: IsoDate, count: number): IsoDate => dayAt(at(day) + count * DAY_MS);

/** How many days the second is after the first. */
export const daysBetween = (first: IsoDate, second: IsoDate): number => (at(second) - at(first)) / DAY_MS;

export function isWorkingDay(day: IsoDate, daysOff: DaysOff): boolean {
  const known = daysOff.get(day);
  if (known) return known.isWorked;
  const weekday = new Date(at(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The day itself where it is a working day, else the next one. */
export function nextWorkingDay(day: IsoDate, daysOff: DaysOff): IsoDate {
  let next = day;
  while (!isWorkingDay(next, daysOff)) next = daysAfter(next, 1);
  return next;
}

/** The day `count` working days later. */
export function workingDaysAfter(day: IsoDate, count: number, daysOff: DaysOff): IsoDate {
  let last = day;
  for (let left = count; left > 0; left -= 1) last = nextWorkingDay(daysAfter(last, 1), daysOff);
  return last;
}

/**
 * Where a last day is proposed that falls on a day off: the next working day. A weekend alone moves nothing, since the law says
 * "before 05/12" of years in which that is a Saturday (docs/decisions/0063-days-off-are-data.md).
 */
export const movedFrom = (day: IsoDate, daysOff: DaysOff): IsoDate =>
  daysOff.get(day)?.isWorked === false ? nextWorkingDay(day, daysOff) : day;

/** The days on which a round is due and closes, moved from days off; it never closes before it is due. */
export function movedDays<T extends Pick<RoundDays, 'dueOn' | 'closesOn'>>(days: T, daysOff: DaysOff): T {
  const [dueOn, closesOn] = [movedFrom(days.dueOn, daysOff), movedFrom(days.closesOn, daysOff)];
  return { ...days, dueOn, closesOn: closesOn < dueOn ? dueOn : closesOn };
}
