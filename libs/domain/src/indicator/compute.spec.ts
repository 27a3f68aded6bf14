import fc from 'fast-check';
import { NOTHING_MISSING } from '../rollup/missing.js';
import { decimal } from '../shared/decimal.js';
import { computeIndicator } from './compute.js';

const d = decimal;
const responseRate = { used: 58, obliged: 63, missing: { ...NOTHING_MISSING, unanswered: 5 } };
const ratio = { percent: false };
const share = { percent: true };

describe('an indicator', () => {
  it('is one sum divided by the other, both kept', () =>
    expect(computeIndicator(ratio, { numerator: d(300), denominator: d(120), ...responseRate })).toEqual({
      value: d('2.5'), // 300 / 120
      numerator: d(300),
      denominator: d(120),
      ...responseRate,
    }));

  it('is a hundred times as much as a percentage', () =>
    expect(computeIndicator(share, { numerator: d(3), denominator: d(8), ...responseRate }).value?.toFixed()).toBe(
      '37.5',
    ));

  it('is zero when its numerator is: a figure, not a gap', () =>
    expect(computeIndicator(ratio, { numerator: d(0), denominator: d(8), ...responseRate }).value?.toFixed()).toBe(
      '0',
    ));

  it('is not rounded: 1 / 3 to the sixtieth digit', () => {
    const { value } = computeIndicator(ratio, { numerator: d(1), denominator: d(3), ...responseRate });
    expect(value?.toFixed()).toBe(`0.${'3'.repeat(60)}`);
  });

  it.each([
    [{ denominator: d(8) }, 'no-numerator'],
    [{ numerator: d(8) }, 'no-denominator'],
    [{}, 'no-numerator'],
    [{ numerator: d(8), denominator: d(0) }, 'zero-denominator'],
    [{ numerator: d(0), denominator: d(0) }, 'zero-denominator'],
  ])('is no number when a sum is lacking or zero, and says which: %#', (terms, why) => {
    const figure = computeIndicator(share, { ...terms, ...responseRate });
    expect(figure).toEqual({ ...terms, ...responseRate, why });
    expect(figure.value).toBeUndefined();
  });

  it('is a finite number or says why there is none, never both', () => {
    const term = fc.option(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }).map(d), { nil: undefined });
    fc.assert(
      fc.property(term, term, fc.boolean(), (numerator, denominator, percent) => {
        const { value, why } = computeIndicator({ percent }, { numerator, denominator, ...responseRate });
        expect(value === undefined).toBe(why !== undefined);
        if (value) expect(value.isFinite()).toBe(true);
      }),
    );
  });
});
