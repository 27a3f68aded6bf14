import { daysAfter, workingDaysAfter } from './working-days.js';

it('counts days over the ends of months and years', () => {
  expect(daysAfter('2025-12-31', 1)).toBe('2026-01-01');
  expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
  expect(daysAfter('2026-05-05', 0)).toBe('2026-05-05');
});

it.each([
  ['2026-11-27', 1, '2026-11-30'], // Friday
  ['2026-11-28', 1, '2026-11-30'], // Saturday
  ['2026-11-30', 10, '2026-12-14'],
  ['2026-11-30', 0, '2026-11-30'],
])('from %s, %i working days are %s', (day, count, found) => expect(workingDaysAfter(day, count)).toBe(found));
