import { stepsToday, type ReminderStep } from './reminder-step.js';

const step = (more: Partial<ReminderStep> = {}): ReminderStep => ({
  ...{ id: 1, provinceId: null, occasion: 'before-due', days: 7, channel: 'bell-and-mail', roles: ['library-staff'] },
  ...{ activeFrom: '2025-01-01', activeTo: null, ...more },
});
const after = (days: number, more: Partial<ReminderStep> = {}): ReminderStep =>
  step({ occasion: 'after-due', days, ...more });
const place = { days: { opensOn: '2025-11-16', dueOn: '2025-12-05' }, provinceId: 66 };
const on = (today: string, steps: readonly ReminderStep[], at = place) =>
  stepsToday(steps, at, today).map(({ step: { id }, wave }) => [id, wave]);

it('is taken on its day, and its wave is that day of the round', () => {
  expect(on('2025-11-27', [step()])).toEqual([]);
  expect(on('2025-11-28', [step()])).toEqual([[1, 13]]);
  expect(on('2025-12-06', [after(1)])).toEqual([[1, 21]]);
  expect(on('2025-12-05', [after(1)])).toEqual([]);
});

it('is made up for in the two days after, as the same wave, and not later', () => {
  expect([on('2025-11-29', [step()]), on('2025-11-30', [step()])]).toEqual([[[1, 13]], [[1, 13]]]);
  expect(on('2025-12-01', [step()])).toEqual([]);
});

it('gives way to a later one, and nobody is told that a day comes which is over', () => {
  expect(on('2025-12-05', [step({ days: 2 }), step({ id: 2, days: 1 })])).toEqual([[2, 19]]);
  expect(on('2025-12-06', [step({ days: 1 }), after(1, { id: 2 })])).toEqual([[2, 21]]);
  expect(on('2025-12-06', [step({ days: 1 })])).toEqual([]);
});

it('follows a due day that was moved, as a wave of its own', () => {
  const moved = { ...place, days: { ...place.days, dueOn: '2025-12-15' } };
  expect(on('2025-11-28', [step()], moved)).toEqual([]);
  expect(on('2025-12-08', [step()], moved)).toEqual([[1, 23]]);
});

it('holds in its province and while it is active, and never before the round opens', () => {
  expect(on('2025-11-28', [step({ provinceId: 1 }), step({ id: 2, provinceId: 66 }), step({ id: 3 })])).toEqual([
    [2, 13],
    [3, 13],
  ]);
  expect(on('2025-11-28', [step({ activeTo: '2025-11-27' }), step({ activeFrom: '2025-11-29' })])).toEqual([]);
  expect(on('2025-11-29', [step({ activeTo: '2025-11-28' })])).toEqual([[1, 13]]);
  expect(on('2025-11-15', [step({ days: 20 })])).toEqual([]);
});
