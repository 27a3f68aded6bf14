import fc from 'fast-check';
import { DAYS_OFF } from '../testing/some-days-off.js';
import { daysAfter, isWorkingDay, movedDays, movedFrom, nextWorkingDay, workingDaysAfter } from './working-days.js';

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
  ['2026-11-23', 1, '2026-11-25'], // 24/11 is off
  ['2026-02-13', 1, '2026-02-23'], // Tết
  ['2026-08-21', 1, '2026-08-22'], // a Saturday that is worked
])('from %s, %i working days are %s', (day, count, found) =>
  expect(workingDaysAfter(day, count, DAYS_OFF)).toBe(found),
);

const aDay = fc.integer({ min: 0, max: 400 }).map((n) => daysAfter('2025-12-01', n));

it('never stops on a day that is not worked, and passes as many as it was asked', () =>
  fc.assert(
    fc.property(aDay, fc.integer({ min: 1, max: 40 }), (day, count) => {
      const last = workingDaysAfter(day, count, DAYS_OFF);
      expect(isWorkingDay(last, DAYS_OFF)).toBe(true);
      let passed = 0;
      for (let one = day; one < last;) {
        one = daysAfter(one, 1);
        if (isWorkingDay(one, DAYS_OFF)) passed += 1;
      }
      expect(passed).toBe(count);
    }),
  ));

it('moves forward to the nearest working day, and no working day at all', () =>
  fc.assert(
    fc.property(aDay, (day) => {
      const next = nextWorkingDay(day, DAYS_OFF);
      expect(next >= day && isWorkingDay(next, DAYS_OFF)).toBe(true);
      for (let one = day; one < next; one = daysAfter(one, 1)) expect(isWorkingDay(one, DAYS_OFF)).toBe(false);
    }),
  ));

it('moves a last day from a day off alone, never from a mere weekend', () => {
  expect(movedFrom('2026-12-05', DAYS_OFF)).toBe('2026-12-05'); // Saturday
  expect(movedFrom('2026-04-30', DAYS_OFF)).toBe('2026-05-04'); // over 01/5 and the weekend
  expect(movedFrom('2026-08-22', DAYS_OFF)).toBe('2026-08-22');
});

it('lets no round close before it is due', () =>
  fc.assert(
    fc.property(aDay, fc.nat(60), (dueOn, later) => {
      const moved = movedDays({ dueOn, closesOn: daysAfter(dueOn, later) }, DAYS_OFF);
      expect(moved.dueOn >= dueOn && moved.dueOn <= moved.closesOn).toBe(true);
    }),
  ));
