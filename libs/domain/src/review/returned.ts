/**
 * A returned submission is the library's again until a day that is set when it is returned, also where the round closes
 * before. After that day it is shut like any other of a closed round, until the reviewer sets another day.
 */
import type { IsoDate } from '../calendar/day.js';
import type { DaysOff } from '../calendar/day-off.js';
import type { RoundDays } from '../calendar/round.js';
import { daysAfter, movedFrom, workingDaysAfter } from '../calendar/working-days.js';
import { issue, type Issue } from '../shared/issue.js';

/** The time that a library gets where the reviewer names no day. */
const USUAL_WORKING_DAYS = 10;
/** Days after today, or after the round's close where that is later. */
export const LONGEST_RETURN_DAYS = 92;

const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);

/** The last day where the reviewer names none: ten working days, never before the round closes, and on no day off. */
export const usualReturn = (today: IsoDate, { closesOn }: RoundDays, daysOff: DaysOff): IsoDate =>
  later(workingDaysAfter(today, USUAL_WORKING_DAYS, daysOff), movedFrom(closesOn, daysOff));

/** What is wrong with a last day that a reviewer names; its place in the input is `until`. */
export function checkReturn(until: IsoDate, today: IsoDate, { closesOn }: RoundDays): readonly Issue[] {
  // While the round is open the library may submit anyway, so an earlier day would only mislead.
  const first = later(today, closesOn);
  const last = daysAfter(first, LONGEST_RETURN_DAYS);
  if (until < first) return [issue('DAY_TOO_EARLY', 'until', { day: until, first })];
  return until > last ? [issue('DAY_TOO_LATE', 'until', { day: until, last })] : [];
}
