import fc from 'fast-check';
import type { Decimal } from '../shared/decimal.js';
import { d } from '../testing/small-form.js';
import { distance, farApart } from './far-apart.js';

describe('the distance', () => {
  const number = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map((scaled) => d(scaled).div(10));
  const positive = fc.bigInt({ min: 0n, max: 10n ** 12n }).map((scaled) => d(scaled).div(10));
  const limits = fc
    .record({ ratio: fc.integer({ min: 1001, max: 50_000 }), floor: fc.integer({ min: 0, max: 10_000 }) })
    .map(({ ratio, floor }) => [d(ratio).div(1000), d(floor).div(10)] as const);
  const within = (ratio: Decimal, floor: Decimal) => distance(ratio.toFixed(), floor.toFixed());

  it('is the same both ways, and none to itself', () => {
    fc.assert(
      fc.property(number, number, limits, (a, b, one) => {
        expect(farApart(a, b, within(...one))).toBe(farApart(b, a, within(...one)));
        expect(farApart(a.neg(), b.neg(), within(...one))).toBe(farApart(a, b, within(...one)));
        expect(farApart(a, a, within(...one))).toBe(false);
      }),
    );
  });

  it('grows: what is far stays far further out', () => {
    fc.assert(
      fc.property(positive, positive, positive, limits, (a, b, more, one) => {
        const larger = a.lt(b) ? b : a;
        const smaller = a.lt(b) ? a : b;
        if (farApart(smaller, larger, within(...one)))
          expect(farApart(smaller, larger.plus(more), within(...one))).toBe(true);
      }),
    );
  });

  it('narrows with wider limits: a larger ratio or floor asks no more', () => {
    fc.assert(
      fc.property(positive, positive, limits, fc.integer({ min: 1, max: 5 }), (a, b, [ratio, floor], more) => {
        if (farApart(a, b, within(ratio, floor))) return;
        expect(farApart(a, b, within(ratio.plus(more), floor))).toBe(false);
        expect(farApart(a, b, within(ratio, floor.plus(more)))).toBe(false);
      }),
    );
  });

  it('is told of small whole numbers as of all others', () => {
    const near = fc.integer({ min: -3, max: 3 });
    const small = fc.oneof(
      fc.nat(50),
      fc.nat(20_000_000),
      near.map((more) => 10_000_000 + more),
    );
    const places = fc.constantFrom('0', '20', '30', '200');
    const ratios = fc.constantFrom('1.05', '1.08', '1.8', '2', '3');
    fc.assert(
      fc.property(
        small,
        fc.oneof(small, fc.constant(undefined)),
        ratios,
        places,
        near,
        (a, other, ratio, floor, more) => {
          // Without another number: about where the answer changes.
          const b = Math.max(0, other ?? Math.ceil(Number(ratio) * (a + Number(floor)) - Number(floor)) + more);
          const larger = d(Math.max(a, b)).plus(floor);
          const smaller = d(Math.min(a, b)).plus(floor);
          expect(farApart(d(a), d(b), distance(ratio, floor))).toBe(a !== b && larger.gt(smaller.times(ratio)));
        },
      ),
    );
  });
});
