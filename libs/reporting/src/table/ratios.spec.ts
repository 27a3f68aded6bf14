import { decimal } from '@vlis/domain';
import fc from 'fast-check';
import { divided } from './ratios.js';
import { figure, NO_FIGURE, WITHHELD, type TableCell } from './table.js';

const cell = (value: string): TableCell => figure(decimal(value));
const agrees = (value: string, numerator: TableCell, denominator: TableCell, decimals = 3): boolean =>
  'divides' in divided({ value: cell(value), numerator, denominator }, false, decimals);

it('divides where the quotient is the figure', () => {
  expect(agrees('0.333', cell('1'), cell('3'))).toBe(true);
  expect(agrees('0.334', cell('1'), cell('3'))).toBe(false); // another figure was handed over
});

it('does not divide what is not there, by nothing, or what a spreadsheet cannot hold', () => {
  expect(agrees('0.333', NO_FIGURE, cell('3'))).toBe(false);
  expect(agrees('0.333', cell('1'), WITHHELD)).toBe(false);
  expect(agrees('0', cell('0'), cell('0'))).toBe(false);
  expect(agrees('1', cell('1234567890123456'), cell('1234567890123456'))).toBe(false);
});

it('does not divide in the middle between two last digits, where programs may round apart', () => {
  expect(agrees('0.13', cell('1'), cell('8'), 2)).toBe(false); // 0,125
  expect(agrees('0.125', cell('1'), cell('8'))).toBe(true);
});

it('gives in binary floating point what was handed over, whatever the sums', () => {
  const whole = fc.integer({ min: 1, max: 2_000_000_000 });
  fc.assert(
    fc.property(whole, whole, fc.boolean(), fc.integer({ min: 0, max: 5 }), (n, d, percent, decimals) => {
      const times = percent ? 100 : 1;
      const value = decimal(n).times(times).div(decimal(d)).toDecimalPlaces(decimals);
      const one = divided(
        { value: figure(value), numerator: cell(`${n}`), denominator: cell(`${d}`) },
        percent,
        decimals,
      );
      const computed = decimal(((times * n) / d).toFixed(15)).toDecimalPlaces(decimals);
      return !('divides' in one) || computed.eq(value);
    }),
    { numRuns: 2000 },
  );
});
