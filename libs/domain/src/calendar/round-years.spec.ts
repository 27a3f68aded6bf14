import { CALENDAR_REGIME } from '../testing/calendar-year.js';
import { checkRoundYears } from './round-years.js';
import { usualDays } from './regime.js';

const found = (year: number, differing: object = {}, part: 'H1' | 'Y' = 'Y') =>
  checkRoundYears({ year }, { ...usualDays(CALENDAR_REGIME, part, year), ...differing }).map(
    ({ code, path, params }) => `${path} ${code} ${params['year']} ${params['first']} ${params['last']}`,
  );
const EVERYWHERE = ['period', 'cutoffOn', 'opensOn', 'dueOn', 'closesOn'];

it.each([1900, 2026, 2100])('a round of %s is taken', (year) => expect(found(year)).toEqual([]));

it.each([1026, 1899, 2101, 9999])('one of %s is not, and the bounds are named', (year) =>
  expect(found(year)).toEqual(EVERYWHERE.map((path) => `${path} YEAR_OUT_OF_BOUNDS ${year} 1900 2100`)),
);

it('a single day out of bounds is told at its place', () =>
  expect(found(2026, { closesOn: '9999-12-31' }, 'H1')).toEqual(['closesOn YEAR_OUT_OF_BOUNDS 9999 1900 2100']));
