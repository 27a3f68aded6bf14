/**
 * Reporting periods. A period has days of its own and names the periods its figures are held against; both are data, so that
 * "the year before", "the end before" and "the part inside" mean the right submission in every regime (domain facts, B.4).
 *
 * What is reported for half a year or nine months is counted from the first day of its year, and so is the year's: second
 * half = year − first half (statistics form, conventions).
 */
import type { IsoDate } from './day.js';
import type { PeriodCode, PeriodKind, PeriodName } from './period-code.js';

export interface Period extends PeriodName {
  readonly code: PeriodCode;
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
  /** The same period a year before. */
  readonly yearBefore: PeriodCode;
  /** The period whose submission holds the stock at the end of the day before the first. */
  readonly endBefore: PeriodCode;
  /** The shorter one that begins on the same day, with whose flows those of this one may not fall behind; null: none. */
  readonly partInside: PeriodCode | null;
}

/** Of a kind that covers a whole year, of the calendar or of a school, and is asked everything. */
export const isWhole = (kind: PeriodKind): boolean => kind === 'year' || kind === 'school-year';

const DAY = 86_400_000;

/** Days from the first to the last day, both counted: 181 or 182, 365 or 366. */
export const daysInPeriod = ({ firstDay, lastDay }: Pick<Period, 'firstDay' | 'lastDay'>): number =>
  (Date.parse(lastDay) - Date.parse(firstDay)) / DAY + 1;
