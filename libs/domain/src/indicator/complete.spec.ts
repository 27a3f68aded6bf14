import fc from 'fast-check';
import { decimal, ZERO } from '../shared/decimal.js';
import { completeOf, dividesByPlace, isComplete } from './complete.js';

const d = decimal;
const ratio = { percent: false };
const place = (numerator: number | undefined, denominator: number | undefined, used: number, obliged: number) => ({
  ...{ used, obliged },
  ...(numerator !== undefined && { numerator: d(numerator) }),
  ...(denominator !== undefined && { denominator: d(denominator) }),
});

it('is the ratio over the places whose submissions are all in', () =>
  // 100 + 300 over 50 + 150; the third place lacks a submission, the fourth owes none.
  expect(
    completeOf(ratio, [place(100, 50, 3, 3), place(300, 150, 1, 1), place(5, 1000, 9, 10), place(0, 7, 0, 0)]),
  ).toEqual({
    ...{ value: d(2), numerator: d(400), denominator: d(200), places: 2, of: 3 },
  }));

it('has no value where of no place all submissions are in, or its people are not known', () => {
  expect(completeOf(ratio, [place(5, 100, 2, 3), place(undefined, 100, 0, 1)])).toEqual({ places: 0, of: 2 });
  expect(completeOf(ratio, [place(5, undefined, 3, 3)])).toEqual({ places: 0, of: 1 });
  expect(completeOf(ratio, [place(5, 0, 3, 3)]).value).toBeUndefined();
});

it('lies between the lowest and the highest of its places, and is the whole where all are in', () => {
  const whole = fc.tuple(fc.nat(10_000), fc.integer({ min: 1, max: 10_000 })).map(([n, m]) => place(n, m, 2, 2));
  fc.assert(
    fc.property(fc.array(whole, { minLength: 1 }), (places) => {
      const { value, of } = completeOf(ratio, places);
      const each = places.map(({ numerator, denominator }) => numerator!.div(denominator!));
      expect(of).toBe(places.length);
      expect(each.some((one) => one.lte(value!)) && each.some((one) => one.gte(value!))).toBe(true);
      const sum = (key: 'numerator' | 'denominator') => places.reduce((all, one) => all.plus(one[key]!), ZERO);
      expect(value).toEqual(sum('numerator').div(sum('denominator')));
    }),
  );
});

it('is asked of what libraries report by what nobody reports', () => {
  const [sum, people] = [
    { kind: 'sum', expression: 'B01' },
    { kind: 'place', figure: 'population', per: '1' },
  ] as const;
  expect(dividesByPlace({ numerator: sum, denominator: people })).toBe(true);
  expect(dividesByPlace({ numerator: sum, denominator: sum })).toBe(false);
  expect(dividesByPlace({ numerator: people, denominator: people })).toBe(false);
});

it('waits for somebody', () =>
  expect([isComplete({ used: 0, obliged: 0 }), isComplete({ used: 2, obliged: 2 })]).toEqual([false, true]));
