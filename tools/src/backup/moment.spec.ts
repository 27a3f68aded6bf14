import { readMoment, showMoment } from './moment.js';

it.each([
  ['2026-11-29 17:05', '2026-11-29T10:05:00.000Z'],
  ['2026-11-29T17:05:30', '2026-11-29T10:05:30.000Z'],
  ['2026-11-29', '2026-11-28T17:00:00.000Z'],
  [' 2026-11-29 17:05:30.250 ', '2026-11-29T10:05:30.250Z'],
  ['2026-11-29T10:05:00Z', '2026-11-29T10:05:00.000Z'],
  ['2026-11-29 12:05+02:00', '2026-11-29T10:05:00.000Z'],
])('reads %s', (text, iso) => expect(readMoment(text).toISOString()).toBe(iso));

it.each([
  '',
  'hôm qua',
  '2026-02-31 10:00',
  '2026-13-01',
  '29/11/2026 10:00',
  '2026-11-29 25:00',
  '2026-11-29 10',
  '1',
])('refuses %s', (text) => expect(() => readMoment(text)).toThrow(/VLIS_RESTORE_WRONG_TIME/));

it('shows a moment as it reads it', () => {
  const moment = new Date('2026-12-31T20:30:15Z');
  expect(showMoment(moment)).toBe('2027-01-01 03:30:15');
  expect(readMoment(showMoment(moment))).toEqual(moment);
});
