/**
 * The first day of a library as somebody types it in: not after today, because the register says what is, and not so
 * long ago that a digit must be wrong. The oldest libraries at work in the country began in the 1860s.
 */
import type { IsoDate } from '../calendar/day.js';
import { issue, type Issue } from '../shared/issue.js';

const EARLIEST: IsoDate = '1800-01-01';

/** What is wrong with the day, named at `path`. */
export function checkFirstDay(day: IsoDate, today: IsoDate, path: string): readonly Issue[] {
  if (day > today) return [issue('DAY_IN_FUTURE', path, { day, today })];
  return day < EARLIEST ? [issue('DAY_TOO_EARLY', path, { day, first: EARLIEST })] : [];
}
