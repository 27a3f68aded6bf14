import fc from 'fast-check';
import { decimal, decimalsOf, fromScaled, smallWhole, toPlain, toScaled } from './decimal.js';

describe('an exact decimal', () => {
  it('adds what binary floating point does not', () => {
    expect(toPlain(decimal('0.1').plus(decimal('0.2')))).toBe('0.3');
    expect(0.1 + 0.2).not.toBe(0.3);
  });

  it('is written in plain digits at any size', () => {
    expect(toPlain(decimal('123456789012345678901234567890.5'))).toBe('123456789012345678901234567890.5');
    expect(toPlain(decimal('0.000000000001'))).toBe('0.000000000001');
    expect(toPlain(decimal('-0'))).toBe('0');
  });

  it('is read from plain digits only', () => {
    for (const text of ['', ' 1', '1,5', '1e5', '+1', '.5', '5.', 'NaN', 'Infinity', '0x10', '1_000', '١']) {
      expect(() => decimal(text)).toThrow(RangeError);
    }
    for (const number of [NaN, Infinity, -Infinity]) expect(() => decimal(number)).toThrow(RangeError);
  });

  it('knows its decimals, trailing zeros not counted', () => {
    expect(['12', '12.50', '12.05', '0.00'].map((text) => decimalsOf(decimal(text)))).toEqual([0, 1, 2, 0]);
  });
});

describe('a small whole number', () => {
  it.each(['0', '1', '12', '9999999', '1200000'])('%s is one', (text) => {
    expect(smallWhole(decimal(text))).toBe(Number(text));
  });

  it.each(['-0', '-1', '0.5', '12.5', '9999999.5', '10000000', '20000000', '1000000000000000', '0.0000001'])(
    '%s is none',
    (text) => {
      expect(smallWhole(decimal(text))).toBeUndefined();
    },
  );

  it('is known however it came about', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 8), max: 10 ** 8 }), fc.integer({ min: 1, max: 1000 }), (n, m) => {
        const made = [decimal(n), decimal(n).times(m).div(m), decimal(`${n}.0`), decimal(n).plus('0.5').minus('0.5')];
        const known = n > 0 && n < 10 ** 7 ? n : undefined;
        if (n !== 0) expect(made.map(smallWhole)).toEqual(made.map(() => known));
      }),
    );
  });
});

describe('a scaled integer', () => {
  it.each([
    ['12.5', 1, 125n],
    ['12', 2, 1200n],
    ['0', 1, 0n],
    ['-0.25', 2, -25n],
    ['999999999999', 2, 99999999999900n],
  ])('%s with %i decimals', (value, decimals, scaled) => {
    expect(toScaled(decimal(value), decimals)).toBe(scaled);
    expect(toPlain(fromScaled(scaled, decimals))).toBe(value);
  });

  it('gives the value back, whichever way the driver hands it over', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 28n), max: 10n ** 28n }),
        fc.integer({ min: 0, max: 6 }),
        (scaled, decimals) => {
          const value = fromScaled(scaled, decimals);
          expect(toScaled(value, decimals)).toBe(scaled);
          expect(toScaled(fromScaled(scaled.toString(), decimals), decimals)).toBe(scaled);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('refuses decimals it would lose rather than rounding them', () => {
    expect(() => toScaled(decimal('12.55'), 1)).toThrow('12.55 has more than 1 decimals');
    expect(() => toScaled(decimal('0.5'), 0)).toThrow(RangeError);
    expect(toScaled(decimal('12.50'), 1)).toBe(125n); // a trailing zero is nothing lost
  });
});
