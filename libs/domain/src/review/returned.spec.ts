import { checkReturn, LONGEST_RETURN_DAYS, usualReturn } from './returned.js';
import { DAYS_OFF } from '../testing/some-days-off.js';
import { daysAfter } from '../calendar/working-days.js';

const days = { opensOn: '2025-11-16', cutoffOn: '2025-11-15', dueOn: '2025-12-05', closesOn: '2025-12-31' };

it('gives ten working days, and never less than the round does', () => {
  expect(usualReturn('2025-11-20', days, DAYS_OFF)).toBe('2025-12-31');
  expect(usualReturn('2025-12-30', days, DAYS_OFF)).toBe('2026-01-13');
  // Five days of Tết.
  expect(usualReturn('2026-02-10', days, DAYS_OFF)).toBe('2026-03-03');
  expect(usualReturn('2026-02-10', { ...days, closesOn: '2026-04-30' }, DAYS_OFF)).toBe('2026-05-04');
});

it('takes no day that has passed, that the round outlasts, or that is far away', () => {
  const wrong = (until: string, today: string) => checkReturn(until, today, days).map(({ code }) => code);
  expect(wrong('2026-02-10', '2026-02-10')).toEqual([]);
  expect(wrong('2026-02-09', '2026-02-10')).toEqual(['DAY_TOO_EARLY']);
  expect(wrong('2025-12-30', '2025-11-20')).toEqual(['DAY_TOO_EARLY']);
  const last = daysAfter('2026-02-10', LONGEST_RETURN_DAYS);
  expect([wrong(last, '2026-02-10'), wrong(daysAfter(last, 1), '2026-02-10')]).toEqual([[], ['DAY_TOO_LATE']]);
});
