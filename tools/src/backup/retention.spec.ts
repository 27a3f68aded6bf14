import { superfluous } from './retention.js';

const now = new Date('2026-11-29T00:00:00Z');
const aged = (...days: readonly number[]) =>
  days.map((age) => ({ age, consistentAt: new Date(now.getTime() - age * 86_400_000).toISOString() }));
const goes = (backups: ReturnType<typeof aged>, count: number, days: number) =>
  superfluous(backups, { count, days }, now).map(({ age }) => age);

it('keeps the newest by number, and all that are young enough', () => {
  expect(goes(aged(40, 30, 20, 10, 1), 2, 0)).toEqual([40, 30, 20]);
  expect(goes(aged(40, 30, 20, 10, 1), 2, 25)).toEqual([40, 30]);
  expect(goes(aged(40, 30), 7, 0)).toEqual([]);
});

it('never lets the last one go', () => {
  expect(goes(aged(400), 0, 0)).toEqual([]);
  expect(goes(aged(500, 400), 0, 0)).toEqual([500]);
  expect(goes([], 1, 0)).toEqual([]);
});
