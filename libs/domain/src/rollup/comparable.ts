/** Whether two totals may be set against each other: a change of coverage can look like a change of the thing. */
import { Decimal, decimal } from '../shared/decimal.js';

interface Counted {
  readonly reported: number;
  readonly expected: number;
}

/** Points of coverage by which two figures may differ: under the first without a word, over the second not at all. */
export const WORTH_SAYING = 5;
export const TOO_FAR = 20;

const coverage = ({ reported, expected }: Counted): number => (expected === 0 ? 0 : (100 * reported) / expected);

type Comparability = 'good' | 'doubtful' | 'none';

export function comparability(now: Counted, before: Counted): Comparability {
  const apart = Math.abs(coverage(now) - coverage(before));
  if (apart <= WORTH_SAYING) return 'good';
  return apart <= TOO_FAR ? 'doubtful' : 'none';
}

/** Under this share of the volume a change says who reported, not what became of the thing. */
export const ENOUGH_VOLUME = decimal('0.9');

/** Of the volume of the other period, the share held by those who report in this one, and the mirror of it. */
interface VolumeShares<Share> {
  readonly now?: Share | null;
  readonly before?: Share | null;
}

interface Lacking<Share> {
  readonly side: 'now' | 'before';
  readonly share: Share;
}

/** The side that lacks too much of the volume, the worse one if both do; undefined: neither, or nothing is known. */
function lackingVolume<Share extends Decimal | string>(
  volume: VolumeShares<Share> | null | undefined,
): Lacking<Share> | undefined {
  const sides = (['now', 'before'] as const).flatMap((side) => {
    const share = volume?.[side];
    return share != null && ENOUGH_VOLUME.gt(share) ? [{ side, share }] : [];
  });
  return sides.toSorted((a, b) => new Decimal(a.share).cmp(b.share))[0];
}

/** Whether a change is told, told with a word of warning, or not told and why. */
type Comparison<Share> =
  | { readonly kind: 'good' | 'doubtful' }
  /** Coverage is too far apart; `now`: it is the lower one in this period. */
  | { readonly kind: 'coverage'; readonly side: 'now' | 'before' }
  | ({ readonly kind: 'volume' } & Lacking<Share>);

/** The one rule for every change that is shown: on screens and in workbooks. */
export function comparisonOf<Share extends Decimal | string>(
  now: Counted,
  before: Counted,
  volume: VolumeShares<Share> | null | undefined,
): Comparison<Share> {
  const like = comparability(now, before);
  if (like === 'none') return { kind: 'coverage', side: coverage(now) < coverage(before) ? 'now' : 'before' };
  const lacking = lackingVolume(volume);
  return lacking ? { kind: 'volume', ...lacking } : { kind: like };
}

/** The change in percent, unrounded; undefined without both numbers, and from zero. */
export function changeInPercent(now: Decimal | undefined, before: Decimal | undefined): Decimal | undefined {
  if (!now || !before || before.isZero()) return undefined;
  return now.minus(before).div(before.abs()).times(100);
}
