/**
 * How far two numbers lie apart: the ratio of the larger to the smaller, each with a floor added first. So 10 → 100 is as
 * far as 100 → 10 (a distance of logarithms), 1 → 3 is near, and 0 → 40 000 has a distance as 40 000 → 0 has. Larger +
 * floor > ratio × (smaller + floor) says it without logarithm or division, exactly.
 */
import { decimal, smallWhole, ZERO, type Decimal } from '../shared/decimal.js';

/** Beyond this ratio, with this floor, two numbers are far apart. */
export interface Distance {
  readonly ratio: Decimal;
  readonly floor: Decimal;
  /** The ratio as a fraction of whole numbers, and the floor where it is one; only where counting with them is exact. */
  readonly whole: { readonly over: number; readonly under: number; readonly floor: number } | undefined;
}

/** Whole numbers up to this, times a ratio or added to a floor of the same size, are exact in binary floating point. */
const SMALL = 10 ** 7;

/**
 * @param ratio machine decimal, 1 or more
 * @param floor machine decimal, 0 or more
 */
export function distance(ratio: string, floor: string): Distance {
  const [r, f] = [decimal(ratio), decimal(floor)];
  const under = 10 ** r.decimalPlaces();
  const over = r.times(under).toNumber();
  const isSmall = f.isInteger() && f.lt(SMALL) && over < SMALL && under < SMALL;
  return { ratio: r, floor: f, whole: isSmall ? { over, under, floor: f.toNumber() } : undefined };
}

/** Whether two numbers are further apart than that. Which of them came first makes no difference. */
export function farApart(a: Decimal, b: Decimal, beyond: Distance): boolean {
  return farApartWhole(a, b, beyond) ?? farApartExact(a, b, beyond);
}

/**
 * The same answer for small whole numbers, which most answers are. It takes a twentieth of the time, and every number
 * of every imported submission is compared with earlier ones.
 * @returns undefined where one of the numbers is not small and whole
 */
function farApartWhole(a: Decimal, b: Decimal, { whole }: Distance): boolean | undefined {
  if (!whole) return undefined;
  const [x, y] = [smallWhole(a), smallWhole(b)];
  if (x === undefined || y === undefined) return undefined;
  if (x === y) return false;
  const { over, under, floor } = whole;
  return under * (Math.max(x, y) + floor) > over * (Math.min(x, y) + floor);
}

function farApartExact(a: Decimal, b: Decimal, { ratio, floor }: Distance): boolean {
  if (a.eq(b)) return false;
  const [x, y] = sameSide(a, b);
  const [smaller, larger] = x.lt(y) ? [x, y] : [y, x];
  return larger.plus(floor).gt(ratio.times(smaller.plus(floor)));
}

/** Without signs; from loss to gain is as far as from nothing to both together. */
const sameSide = (a: Decimal, b: Decimal): readonly [Decimal, Decimal] =>
  a.isNegative() === b.isNegative() || a.isZero() || b.isZero() ? [a.abs(), b.abs()] : [ZERO, a.abs().plus(b.abs())];
