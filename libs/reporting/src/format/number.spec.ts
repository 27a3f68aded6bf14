import { formatDate, formatNumber } from './number.js';

describe('formatNumber', () => {
  it.each([
    ['0', '0', '0'],
    ['1234', '1.234', '1,234'],
    ['-1234567.5', '-1.234.567,5', '-1,234,567.5'],
    ['999', '999', '999'],
    ['123456789012345678.25', '123.456.789.012.345.678,25', '123,456,789,012,345,678.25'],
  ])('%s', (plain, vi, en) => {
    expect(formatNumber(plain, 'vi')).toBe(vi);
    expect(formatNumber(plain, 'en')).toBe(en);
  });

  it('pads to the decimals asked for', () => expect(formatNumber('12.5', 'vi', 2)).toBe('12,50'));
});

it('writes dates day first', () => expect(formatDate('2026-12-05')).toBe('05/12/2026'));
