/**
 * The years in which a round may lie, so that a slip of the finger obliges nobody. No law sets them: they are chosen
 * wide enough for a census of a century ago and any planning. They hold for the period and for each day of the round.
 *
 * Odd case: the last day on which an annual submission of 2100 is taken may lie in 2101, and is refused.
 */
import { issue, type Issue } from '../shared/issue.js';
import type { IsoDate, Period } from './period.js';
import type { RoundDays } from './round.js';

export const FIRST_ROUND_YEAR = 1900;
export const LAST_ROUND_YEAR = 2100;

const DAYS = ['cutoffOn', 'opensOn', 'dueOn', 'closesOn'] as const satisfies readonly (keyof RoundDays)[];

const yearOf = (day: IsoDate): number => Number(day.slice(0, 4));

/** What is out of bounds, named at `period` or at the day. */
export function checkRoundYears({ year }: Period, days: RoundDays): readonly Issue[] {
  const years = [['period', year] as const, ...DAYS.map((day) => [day, yearOf(days[day])] as const)];
  return years
    .filter(([, given]) => given < FIRST_ROUND_YEAR || given > LAST_ROUND_YEAR)
    .map(([path, given]) =>
      issue('YEAR_OUT_OF_BOUNDS', path, {
        ...{ year: `${given}`, first: `${FIRST_ROUND_YEAR}`, last: `${LAST_ROUND_YEAR}` },
      }),
    );
}
