import { checkFirstDay } from './first-day.js';

const TODAY = '2026-11-21';
const codes = (day: string) => checkFirstDay(day, TODAY, 'activeSince').map(({ code, path }) => `${path} ${code}`);

it.each([
  [TODAY, []],
  ['1868-09-26', []],
  ['2026-11-22', ['activeSince DAY_IN_FUTURE']],
  ['0201-07-01', ['activeSince DAY_TOO_EARLY']],
])('a library that began on %s', (day, expected) => expect(codes(day)).toEqual(expected));
