import { dateText, dateTimeText, dayMonthText, weekdayText, daysBetween } from './date.js';
import { periodText } from '@vlis/reporting';
import { periodShort } from './period.js';

describe('days and periods', () => {
  it('writes days as dd/MM/yyyy', () => {
    expect(dateText('2026-05-25')).toBe('25/05/2026');
    expect(dayMonthText('2026-05-25')).toBe('25/05');
  });

  it('reads instants on the clock of Việt Nam', () => {
    expect(dateTimeText('2026-05-24T18:30:00Z')).toBe('25/05/2026 01:30');
  });

  it('counts whole days to a deadline', () => {
    expect(daysBetween('2026-05-19', '2026-05-25')).toBe(6);
    expect(daysBetween('2026-05-26', '2026-05-25')).toBe(-1);
  });

  it('names periods in both languages', () => {
    expect([periodText('2026-H1', 'vi'), periodShort('2026-H1', 'vi')]).toEqual(['6 tháng đầu năm 2026', '6T/2026']);
    expect([periodText('2026', 'en'), periodShort('2026-H1', 'en')]).toEqual(['year 2026', 'H1 2026']);
  });
});

it('names the weekday, because offices are closed on some', () => {
  expect(weekdayText('2026-12-05', 'vi')).toBe('Thứ Bảy, 05/12/2026');
  expect(weekdayText('2026-11-15', 'en')).toBe('Sunday, 15/11/2026');
});
