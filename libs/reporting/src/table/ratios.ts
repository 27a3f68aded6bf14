/**
 * Which ratios a sheet may divide itself: only where the quotient of the two cells, in binary floating point, is rounded to
 * the very figure that was handed over. A spreadsheet that computes anew must show what was published.
 */
import { decimalsOf, type Decimal, type Indicator } from '@vlis/domain';
import type { TableCell } from './table.js';

/** Digits that a binary floating point number keeps for certain. */
const DIGITS = 15;
/** In units of the last decimal: beyond it programs do not round alike. */
const LARGEST = 1e13;
/** Dividing two numbers that are off by half a last bit each is off by less than this part. */
const OFF_BY = 2 ** -50;

interface Ratio {
  readonly value: TableCell;
  readonly numerator: TableCell;
  readonly denominator: TableCell;
}

/** How many decimals the values of a column have, at least as many as it shows. */
export const decimalsKept = ({ decimals }: Pick<Indicator, 'decimals'>, values: readonly TableCell[]): number =>
  Math.max(decimals, ...values.map((cell) => (cell.kind === 'figure' ? decimalsOf(cell.value) : 0)));

/** The cell of the value, marked as the quotient of the two cells at its right where it may be. */
export function divided({ value, numerator, denominator }: Ratio, percent: boolean, decimals: number): TableCell {
  if (value.kind !== 'figure' || numerator.kind !== 'figure' || denominator.kind !== 'figure') return value;
  const parts = [numerator.value, denominator.value];
  if (denominator.value.isZero() || parts.some((part) => part.precision() > DIGITS)) return value;
  const times = percent ? 100 : 1;
  const quotient = numerator.value.times(times).div(denominator.value);
  const isSafe = roundsAlike(quotient.times(10 ** decimals));
  const isSame = quotient.toDecimalPlaces(decimals).eq(value.value);
  return isSafe && isSame ? { ...value, divides: { times, decimals } } : value;
}

/** Whether a number that is a little off is rounded to the same whole one: it is not near the middle between two. */
function roundsAlike(exact: Decimal): boolean {
  const middle = exact.abs().floor().plus(0.5);
  return exact.abs().lt(LARGEST) && exact.abs().minus(middle).abs().gt(exact.abs().times(OFF_BY));
}
