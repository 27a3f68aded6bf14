/**
 * What a number may have been meant to be, if a finger slipped: two neighbouring digits that changed places, a digit too
 * many, a digit too few. Which of them it was is told by what is usual: the one that comes much nearer to it.
 */
import { Decimal, ZERO } from '../shared/decimal.js';

export const SLIPS = ['digits-swapped', 'digit-too-many', 'digit-too-few'] as const;
export type Slip = (typeof SLIPS)[number];

/** The number without the slip. */
export interface Meant {
  readonly slip: Slip;
  readonly value: Decimal;
}

export type Range = readonly [least: Decimal, most: Decimal];

const away = (value: Decimal, [least, most]: Range): Decimal =>
  value.lt(least) ? least.minus(value) : value.gt(most) ? value.minus(most) : ZERO;

function unswapped(value: Decimal): readonly Decimal[] {
  const whole = value.trunc();
  // A nought that came to the front is not seen any more: 307 written 037 is 37.
  const digits = `0${whole.toFixed()}`;
  const fraction = value.minus(whole);
  return [...digits].flatMap((digit, at) => {
    const next = digits[at + 1];
    if (next === undefined || next === digit) return [];
    return new Decimal(digits.slice(0, at) + next + digit + digits.slice(at + 2)).plus(fraction);
  });
}

/** So many times nearer to what is usual is hardly chance (decision 0031). */
const NEARER = 4;

/**
 * A digit too many or too few before two digits swapped, of which the nearest is taken.
 * @param decimals how many the item takes
 * @param usual the numbers it lies outside of; none has a sign
 * @param fits whether nothing would be asked about a number
 */
export function meantBy(
  value: Decimal,
  decimals: number,
  usual: Range,
  fits: (value: Decimal) => boolean,
): Meant | undefined {
  const enough = away(value, usual).div(NEARER);
  const isMeant = (one: Decimal): boolean => !one.isZero() && away(one, usual).lte(enough) && fits(one);
  const shorter = value.div(10).toDecimalPlaces(decimals, Decimal.ROUND_DOWN);
  if (isMeant(shorter)) return { slip: 'digit-too-many', value: shorter };
  const longer = value.times(10);
  if (isMeant(longer)) return { slip: 'digit-too-few', value: longer };
  const [nearest] = unswapped(value)
    .filter(isMeant)
    .toSorted((a, b) => away(a, usual).cmp(away(b, usual)));
  return nearest && { slip: 'digits-swapped', value: nearest };
}
