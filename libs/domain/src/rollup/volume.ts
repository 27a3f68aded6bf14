/**
 * Whether two totals come from much the same libraries, weighed by volume. Counted in libraries, a province without its
 * provincial library is covered as well as ever; in books, three quarters of it are missing. From sums by library type:
 * of the other total, each type weighs what it holds there, and counts as far as it reports here, relative to there.
 *
 * An estimate: within a type the libraries are taken to be of one size. Relative, because an item that half the
 * libraries do not collect in either year can be compared. A type from which nothing is waited for here (abolished, or
 * not asked the item any more) is left out: what it held has gone elsewhere, and is not missing.
 */
import { ZERO, type Decimal } from '../shared/decimal.js';
import type { Total } from './total.js';

/** Totals of one item by library type. */
export type TotalsByType = ReadonlyMap<string, Total>;

/** Shares of one, unrounded; undefined: there is nothing to weigh with. */
export interface VolumeCoverage {
  /** Of the volume before, how much is held by those who report now. */
  readonly now?: Decimal;
  /** Of the volume now, how much is held by those who reported before. */
  readonly before?: Decimal;
}

export const volumeCoverage = (now: TotalsByType, before: TotalsByType): VolumeCoverage => ({
  now: heldBy(now, before),
  before: heldBy(before, now),
});

/** Of the volume there, the share that the types hold as far as they report here. */
function heldBy(here: TotalsByType, there: TotalsByType): Decimal | undefined {
  let [held, whole] = [ZERO, ZERO];
  for (const [type, total] of there) {
    const reporting = here.get(type);
    if (!reporting || reporting.expected === 0 || total.reported === 0) continue;
    const volume = total.sum.abs(); // money may be below zero, and weighs all the same
    whole = whole.plus(volume);
    held = held.plus(heldPart(volume, reporting, total));
  }
  return whole.isZero() ? undefined : held.div(whole);
}

/**
 * The part of a volume there that is held as far as a type reports here, relative to there; never more than all of it.
 * Reported without being expected there, as after a change of type: nobody was waited for, so nobody was missing.
 * Counts are multiplied first and divide once, if at all: a table of provinces does this hundreds of times.
 */
function heldPart(volume: Decimal, here: Total, there: Total): Decimal {
  const [part, whole] =
    there.expected === 0
      ? [here.reported, here.expected]
      : [here.reported * there.expected, here.expected * there.reported];
  return part >= whole ? volume : volume.times(part).div(whole);
}
