/** Whether two totals may be set against each other: a change of coverage can look like a change of the thing. */
import { decimal } from '@vlis/domain';

interface Counted {
  readonly reported: number;
  readonly expected: number;
}

/** Points of coverage by which two figures may differ: under the first without a word, over the second not at all. */
const WORTH_SAYING = 5;
const TOO_FAR = 20;

const coverage = ({ reported, expected }: Counted): number => (expected === 0 ? 0 : (100 * reported) / expected);

/** Of the volume of the other period, the share held by those who report in this one, and the mirror of it. */
interface VolumeShare {
  readonly now?: string | null;
  readonly before?: string | null;
}

/** Under this share of the volume a change says who reported, not what became of the thing. */
const ENOUGH_VOLUME = decimal('0.9');

/** The side that lacks too much of the volume, the worse one if both do; undefined: neither, or nothing is known. */
export function lackingVolume(
  volume: VolumeShare | null | undefined,
): { side: 'now' | 'before'; share: string } | undefined {
  const sides = (['now', 'before'] as const).flatMap((side) => {
    const share = volume?.[side];
    return share != null && ENOUGH_VOLUME.gt(share) ? [{ side, share }] : [];
  });
  return sides.toSorted((a, b) => decimal(a.share).cmp(b.share))[0];
}

export type Comparability = 'good' | 'doubtful' | 'none';

/** Rows whose coverage is too far from that of the row before: no line joins the two. */
export const apartFromBefore = (rows: readonly (Counted & { readonly value: string | null })[]): ReadonlySet<number> =>
  new Set(
    rows.flatMap((row, index) => {
      const before = rows[index - 1];
      const both = before && before.value !== null && row.value !== null;
      return both && comparability(row, before) === 'none' ? [index] : [];
    }),
  );

export function comparability(now: Counted, before: Counted): Comparability {
  const apart = Math.abs(coverage(now) - coverage(before));
  if (apart <= WORTH_SAYING) return 'good';
  return apart <= TOO_FAR ? 'doubtful' : 'none';
}
