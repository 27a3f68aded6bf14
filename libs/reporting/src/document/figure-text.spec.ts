import { cellText, figureText } from './figure-text.js';

describe('a figure in a sentence', () => {
  it.each([
    [{ value: '1234.5', unit: 'bản' }, '1.234,5\u00a0bản', '1,234.5\u00a0bản'],
    [{ value: '12.345', unit: '%', decimals: 1 }, '12,3%', '12.3%'],
    [{ value: '0' }, '0', '0'],
    [{ value: '-8.25', decimals: 1 }, '-8,3', '-8.3'],
    [{ value: '7', decimals: 2, unit: '' }, '7,00', '7.00'],
    [{ value: '12345678901234567890.123' }, '12.345.678.901.234.567.890,123', '12,345,678,901,234,567,890.123'],
  ])('%j is %s', (figure, vi, en) => {
    expect(figureText(figure, 'vi')).toBe(vi);
    expect(figureText(figure, 'en')).toBe(en);
  });

  it.each(['1e3', '1.234,5', '', ' 1', 'NaN'])('%j is no number, which is a fault of whoever made it', (value) =>
    expect(() => figureText({ value }, 'vi')).toThrow(RangeError),
  );
});

describe('a figure in a table', () => {
  const change = (value: string, kind: 'plain' | 'marked') =>
    cellText({ kind: 'figure', value, change: kind }, 1, 'vi');

  it('shows the sign of a change, and warns of some', () =>
    expect([change('4.25', 'plain'), change('-4', 'marked'), change('4', 'marked'), change('0', 'plain')]).toEqual([
      ...['+4,3', '-4,0*', '+4,0*', '0,0'],
    ]));

  it('has the decimals of its column unless it has its own', () => {
    expect(cellText({ kind: 'figure', value: '3' }, 2, 'vi')).toBe('3,00');
    expect(cellText({ kind: 'figure', value: '3', decimals: 0, mark: '*' }, 2, 'vi')).toBe('3*');
  });
});
