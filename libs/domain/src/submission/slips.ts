/**
 * What a number may have been meant to be, if a finger slipped: two neighbouring digits that changed places, a digit
 * too many, a digit too few. Of these the one is taken that comes much nearer to what is usual.
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

/** The numbers with two neighbouring digits the other way round: the smaller ones, or the larger ones. */
function unswapped(value: Decimal, toSmaller: boolean): readonly Decimal[] {
  const [whole, fraction] = value.isInteger() ? [value, ZERO] : [value.trunc(), value.mod(1)];
  // A nought that came to the front is not seen any more: 307 written 037 is 37.
  const digits = `0${whole.toFixed()}`;
  return [...digits].flatMap((digit, at) => {
    const next = digits[at + 1];
    if (next === undefined || next === digit || next < digit !== toSmaller) return [];
    const other = new Decimal(digits.slice(0, at) + next + digit + digits.slice(at + 2));
    return fraction.isZero() ? other : other.plus(fraction);
  });
}

/** To be hardly chance, it lies four times nearer to what is usual (decision 0031). Multiplying is cheaper than dividing. */
const A_FOURTH = new Decimal('0.25');
const A_TENTH = new Decimal('0.1');

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
  const enough = away(value, usual).times(A_FOURTH);
  const isMeant = (one: Decimal): boolean => !one.isZero() && away(one, usual).lte(enough) && fits(one);
  const isTooMuch = value.gt(usual[1]);
  const slip: Slip = isTooMuch ? 'digit-too-many' : 'digit-too-few';
  const other = isTooMuch ? value.times(A_TENTH).toDecimalPlaces(decimals, Decimal.ROUND_DOWN) : value.times(10);
  if (isMeant(other)) return { slip, value: other };
  const [nearest] = unswapped(value, isTooMuch)
    .filter(isMeant)
    .toSorted((a, b) => away(a, usual).cmp(away(b, usual)));
  return nearest && { slip: 'digits-swapped', value: nearest };
}
