/** Whether two totals may be set against each other: a change of response rate can look like a change of the thing. */
import type { Decimal } from '../shared/decimal.js';

interface Counted {
  readonly reported: number;
  readonly expected: number;
}

/** Points of response rate by which two figures may differ: under the first without a word, over the second not at all. */
const WORTH_SAYING = 5;
const TOO_FAR = 20;

const responseRate = ({ reported, expected }: Counted): number => (expected === 0 ? 0 : (100 * reported) / expected);

type Comparability = 'good' | 'doubtful' | 'none';

export function comparability(now: Counted, before: Counted): Comparability {
  const apart = Math.abs(responseRate(now) - responseRate(before));
  if (apart <= WORTH_SAYING) return 'good';
  return apart <= TOO_FAR ? 'doubtful' : 'none';
}

/** The change in percent, unrounded; undefined without both numbers, and from zero. */
export function changeInPercent(now: Decimal | undefined, before: Decimal | undefined): Decimal | undefined {
  if (!now || !before || before.isZero()) return undefined;
  return now.minus(before).div(before.abs()).times(100);
}
