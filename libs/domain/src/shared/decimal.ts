/**
 * Exact decimal numbers. Statistics are added up as decimals, never as binary floating point
 * (money in triệu đồng with one decimal, FTE with one or two). In storage a value is a scaled
 * integer: 12,5 with one decimal is 125.
 *
 * Precision is 60 significant digits: sums of 50 000 libraries × 14 digits stay exact with room to spare;
 * only a division that does not terminate is rounded, at the 60th digit.
 */
import { Decimal as DecimalJs } from 'decimal.js';

export const Decimal = DecimalJs.clone({
  precision: 60,
  toExpNeg: -60,
  toExpPos: 60,
  rounding: DecimalJs.ROUND_HALF_UP,
});
export type Decimal = DecimalJs;

export const ZERO: Decimal = new Decimal(0);
export const ONE: Decimal = new Decimal(1);

const PLAIN = /^-?\d+(\.\d+)?$/;

/** Whether a text is machine text: `-12.5`, no grouping, no exponent, no blanks. */
export const isPlain = (text: string): boolean => PLAIN.test(text);

/** A decimal from machine text (plain digits, `.` for decimals). Throws on anything else: that is a programmer's fault. */
export function decimal(value: string | number | bigint): Decimal {
  const text = typeof value === 'bigint' ? value.toString() : value;
  if (typeof text === 'string' ? !isPlain(text) : !Number.isFinite(text)) {
    throw new RangeError(`not a plain decimal: ${text}`);
  }
  return new Decimal(text);
}

/** How many digits stand after the decimal mark: 12,50 → 1 (trailing zeros carry nothing). */
export const decimalsOf = (value: Decimal): number => value.decimalPlaces();

/** The scaled integer of a value: (12.5, 1) → 125n. Throws if the value has more decimals than the scale keeps. */
export function toScaled(value: Decimal, decimals: number): bigint {
  if (value.decimalPlaces() > decimals) throw new RangeError(`${value.toFixed()} has more than ${decimals} decimals`);
  return BigInt(value.times(new Decimal(10).pow(decimals)).toFixed(0));
}

/** The value of a scaled integer: (125, 1) → 12.5. Accepts what the database driver returns for bigint and numeric. */
export const fromScaled = (scaled: bigint | string | number, decimals: number): Decimal =>
  new Decimal(scaled.toString()).div(new Decimal(10).pow(decimals));

/**
 * The number itself where it is whole, not negative and below 10⁷, as most answers are: to count with those is many times
 * cheaper, and exact. It is one digit of base 10⁷, as decimal.js keeps it.
 */
export const smallWhole = ({ s, e, d }: Decimal): number | undefined =>
  s > 0 && e >= 0 && e < 7 && d.length === 1 ? d[0] : undefined;

/** Machine text, plain digits, never an exponent. */
export const toPlain = (value: Decimal): string => value.toFixed();
