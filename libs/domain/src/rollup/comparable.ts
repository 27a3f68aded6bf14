/**
 * Whether two totals may be set against each other: a change of the response rate can look like a change of what is
 * counted.
 */
import type { Decimal } from '../shared/decimal.js';

interface Counted {
  readonly reported: number;
  readonly expected: number;
}

/**
 * Points of response rate by which two figures may differ: below the first they are compared without a warning, above
 * the second they are not compared.
 */
const WORTH_A_WARNING = 5;
const TOO_FAR = 20;

const responseRate = ({ reported, expected }: Counted): number => (expected === 0 ? 0 : (100 * reported) / expected);

type Comparability = 'good' | 'doubtful' | 'none';

export function comparability(now: Counted, before: Counted): Comparability {
  const apart = Math.abs(responseRate(now) - responseRate(before));
  if (apart <= WORTH_A_WARNING) return 'good';
  return apart <= TOO_FAR ? 'doubtful' : 'none';
}

/** The change in percent, unrounded; undefined without both numbers, and from zero. */
export function changeInPercent(now: Decimal | undefined, before: Decimal | undefined): Decimal | undefined {
  if (!now || !before || before.isZero()) return undefined;
  return now.minus(before).div(before.abs()).times(100);
}
