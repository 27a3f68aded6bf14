import fc from 'fast-check';
import { d } from '../testing/small-form.js';
import { meantBy } from './slips.js';

const around = (value: number | string) => [d(value), d(value)] as const;
const any = () => true;

it.each([
  ['23410', '23140', 'digits-swapped'],
  ['152.5', '125.5', 'digits-swapped'],
  ['307500001', '37500001', 'digits-swapped'],
  ['900', '9000', 'digit-too-many'],
  ['900', '90', 'digit-too-few'],
])('%s, written %s: %s', (before, written, slip) => {
  expect(meantBy(d(written), 1, around(before), any)).toEqual({ slip, value: d(before) });
});

it('is nothing where no slip comes much nearer to what is usual', () => {
  for (const written of ['24000', '5', '0']) expect(meantBy(d(written), 0, around(23_410), any)).toBeUndefined();
  expect(meantBy(d(3), 0, around(0), any)).toBeUndefined();
  // 23.140 and 23.410 are as near to it.
  expect(meantBy(d(23_140), 0, around(23_280), any)).toBeUndefined();
});

it('is anything between two numbers that were', () =>
  expect(meantBy(d(57_000), 0, [d(5000), d(6000)], any)).toEqual({ slip: 'digit-too-many', value: d(5700) }));

it('finds every two digits that changed places, a digit too many and one too few', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 10 ** 9 }), fc.nat(), (number, chance) => {
      const digits = [...`${number}`];
      const at = chance % (digits.length - 1);
      [digits[at], digits[at + 1]] = [digits[at + 1]!, digits[at]!];
      const swapped = Number(digits.join(''));
      if (swapped !== number) expect(meantBy(d(swapped), 0, around(number), any)).toBeDefined();
      expect(meantBy(d(number).times(10), 0, around(number), any)?.value).toEqual(d(number));
      expect(meantBy(d(number), 0, around(number * 10), any)?.value).toEqual(d(number).times(10));
    }),
  );
});
