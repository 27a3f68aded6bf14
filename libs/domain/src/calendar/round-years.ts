/**
 * The years in which a round may lie, so that a slip of the finger obliges nobody. No law sets them: they are chosen
 * wide enough for a census of a century ago and any planning. They hold for the period and for each day of the round.
 *
 * Odd case: the last day on which an annual submission of 2100 is taken may lie in 2101, and is refused.
 */
import { issue, type Issue } from '../shared/issue.js';
import type { IsoDate } from './day.js';
import type { Period } from './period.js';
import type { RoundDays } from './round.js';

export const FIRST_ROUND_YEAR = 1900;
export const LAST_ROUND_YEAR = 2100;

const DAYS = ['cutoffOn', 'opensOn', 'dueOn', 'closesOn'] as const satisfies readonly (keyof RoundDays)[];

const yearOf = (day: IsoDate): number => Number(day.slice(0, 4));

const within = (path: string, year: number, first: number, last: number): readonly Issue[] =>
  year >= first && year <= last
    ? []
    : [issue('YEAR_OUT_OF_BOUNDS', path, { year: `${year}`, first: `${first}`, last: `${last}` })];

/** What is out of bounds, named at `period` or at the day. */
export const checkRoundYears = ({ year }: Pick<Period, 'year'>, days: RoundDays): readonly Issue[] =>
  [['period', year] as const, ...DAYS.map((day) => [day, yearOf(days[day])] as const)].flatMap(([path, given]) =>
    within(path, given, FIRST_ROUND_YEAR, LAST_ROUND_YEAR),
  );

/** A period ends in the year of its name, and begins in it or in the one before. */
export const checkPeriodYears = ({ year, firstDay, lastDay }: Period): readonly Issue[] => [
  ...within('firstDay', yearOf(firstDay), year - 1, year),
  ...within('lastDay', yearOf(lastDay), year, year),
];
