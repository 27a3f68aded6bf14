import fc from 'fast-check';
import { decimal } from '../shared/decimal.js';
import type { Total } from './total.js';
import { volumeCoverage, type TotalsByType } from './volume.js';

/** `T: [sum, reported, expected]`. */
const byType = (types: Record<string, readonly [sum: number | string, reported: number, expected: number]>) =>
  new Map(
    Object.entries(types).map(([type, [sum, reported, expected]]): [string, Total] => [
      type,
      { sum: decimal(sum), reported, expected },
    ]),
  );

const shares = (now: TotalsByType, before: TotalsByType) => {
  const coverage = volumeCoverage(now, before);
  return [coverage.now, coverage.before].map((share) => share?.toDecimalPlaces(3).toFixed());
};

describe('coverage by volume', () => {
  it('misses the provincial library that a count of libraries does not', () => {
    // 84 of 100 libraries report, 84 a year before; but the one with three quarters of the books does not.
    const now = byType({ T: [0, 0, 1], X: [178036, 84, 99] });
    const before = byType({ T: [541793, 1, 1], X: [193916, 83, 99] });
    // (541 793 × 0 + 193 916) / 735 709; all who report now reported then, but for one of 84: 83/84
    expect(shares(now, before)).toEqual(['0.264', '0.988']);
    expect(shares(before, now)).toEqual(['0.988', '0.264']);
  });

  it('sees one of two large ones come back', () =>
    expect(shares(byType({ T: [900, 2, 2], X: [100, 9, 10] }), byType({ T: [200, 1, 2], X: [90, 9, 10] }))).toEqual([
      '1',
      '0.55', // (900 × 1/2 + 100) / 1000
    ]));

  it('does not mind what half of them collect in neither year', () =>
    expect(shares(byType({ X: [50, 20, 40] }), byType({ X: [45, 20, 40] }))).toEqual(['1', '1']));

  it('weighs shares of those asked, not their number: half of the libraries may have been merged', () =>
    expect(shares(byType({ X: [100, 10, 10] }), byType({ X: [100, 20, 20] }))).toEqual(['1', '1']));

  it('leaves out a type that owes nothing any more, or did not yet', () => {
    const before = byType({ H: [900, 9, 9], X: [100, 10, 10] });
    expect(shares(byType({ H: [0, 0, 0], X: [500, 5, 10] }), before)).toEqual(['0.5', '1']);
    expect(shares(byType({ X: [500, 5, 10] }), before)).toEqual(['0.5', '1']);
  });

  it('takes a library that reported unexpectedly for one that was not missing', () =>
    expect(shares(byType({ X: [10, 1, 2] }), byType({ X: [10, 1, 0] }))).toEqual(['0.5', undefined]));

  it('weighs a sum below zero by its size', () =>
    expect(shares(byType({ T: [0, 0, 1], X: [1, 1, 1] }), byType({ T: [-30, 1, 1], X: [10, 1, 1] }))).toEqual([
      '0.25',
      '1',
    ]));

  it('says nothing where there is nothing to weigh', () => {
    const nobody = byType({ X: [0, 0, 10] });
    expect(shares(new Map(), new Map())).toEqual([undefined, undefined]);
    expect(shares(byType({ X: [0, 10, 10] }), byType({ X: [0, 10, 10] }))).toEqual([undefined, undefined]);
    expect(shares(nobody, byType({ X: [5, 5, 10] }))).toEqual(['0', undefined]);
    expect(shares(byType({ X: [5, 5, 10] }), nobody)).toEqual([undefined, '0']);
  });

  const anyTotal = fc
    .record({ sum: fc.nat(), reported: fc.nat({ max: 9 }), silent: fc.nat({ max: 9 }) })
    .map(({ sum, reported, silent }): Total => ({
      sum: decimal(reported ? sum : 0),
      reported,
      expected: reported + silent,
    }));
  const anyTotals = fc
    .dictionary(fc.constantFrom('T', 'H', 'X', 'U'), anyTotal)
    .map((all) => new Map(Object.entries(all)));

  it('is a share, whole where nothing changed, and the mirror of itself', () =>
    fc.assert(
      fc.property(anyTotals, anyTotals, (now, before) => {
        const { now: held, before: mirrored } = volumeCoverage(now, before);
        for (const share of [held, mirrored]) expect(!share || (share.gte(0) && share.lte(1))).toBe(true);
        expect(volumeCoverage(before, now)).toEqual({ now: mirrored, before: held });
        const same = volumeCoverage(now, now).now;
        expect(!same || same.eq(1)).toBe(true);
      }),
    ));
});
