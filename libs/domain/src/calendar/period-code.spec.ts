import fc from 'fast-check';
import { comparePeriods, parsePeriod, PERIOD_PARTS, periodCode } from './period-code.js';

it('is written and read back, whatever regime and part', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...PERIOD_PARTS),
      fc.integer({ min: 1000, max: 9999 }),
      fc.stringMatching(/^[a-z]{2,20}$/),
      (part, year, regime) => {
        const code = periodCode({ part, year, regime });
        expect(parsePeriod(code)).toMatchObject({ part, year, regime });
        expect(code).not.toMatch(/\s/);
      },
    ),
  ));

it.each([
  ['2026', 'calendar', 'year'],
  ['2026-H1', 'calendar', 'half'],
  ['2026-Q3@sector', 'sector', 'quarter'],
  ['2026-SY@school', 'school', 'school-year'],
])('%s is of the regime %s, a %s', (code, regime, kind) => expect(parsePeriod(code)).toMatchObject({ regime, kind }));

it.each([
  ...['2026-H2', '26', '', '2026-h1', '2026 ', '0026', '2026-Y', '2026@calendar', '2026-H1@', '2026-H1@SECTOR'],
  ...['2026@sector@sector', '2026-constructor', '2026-H1/..', '２０２６', "2026'"],
])('%j names none', (code) => expect(parsePeriod(code)).toBeUndefined());

it('stands in the order in which periods end, the shorter before the longer', () => {
  const codes = [
    ...['2025', '2026-Q1', '2026-Q2', '2026-H1', '2026-H1@sector', '2026-Q3', '2026-M9', '2026-Q4', '2026'],
    ...['2026@administrative', '2026@sector', '2027-H1'],
  ];
  const names = codes.toReversed().map((code) => parsePeriod(code)!);
  expect(names.toSorted(comparePeriods).map(periodCode)).toEqual(codes);
});
