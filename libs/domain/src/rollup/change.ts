/**
 * A change is between the same libraries: both sums are over the libraries that have a number in both periods. The
 * other libraries (opened, closed, without a number in one of the two) would make it look as if the item had changed.
 * The exact share of each total that the matched libraries hold stands beside the change.
 */
import type { IsoDate } from '../calendar/day.js';
import { decimal, type Decimal } from '../shared/decimal.js';
import { takesNegative, type Item } from '../form/item.js';
import { changeInPercent } from './comparable.js';
import { measureKeysOf, NOTHING_ADDED, type Added } from './figure.js';
import { weightKey } from './measure.js';

/** One measure over the libraries that have it in both periods. */
export interface Matched {
  readonly now: Decimal;
  readonly before: Decimal;
  readonly count: number;
}

export const NOTHING_MATCHED: Matched = { now: NOTHING_ADDED.sum, before: NOTHING_ADDED.sum, count: 0 };

export const addMatched = (a: Matched, b: Matched): Matched => ({
  now: a.now.plus(b.now),
  before: a.before.plus(b.before),
  count: a.count + b.count,
});

/** Why there is no percentage for an item that both forms have. */
export type NoChange =
  /** No library has a number in both periods. */
  | 'nobody-in-both'
  /** The same libraries had nothing a year before: there is no share of nothing. */
  | 'from-zero'
  /** The item is counted otherwise in the other form. */
  | 'definition'
  /** Libraries were merged with their places in between, so that the same library does not hold the same thing. */
  | 'rearranged'
  /** There is one, and the viewer may not see it. */
  | 'withheld';

/** The figures of the same libraries in two periods, unrounded. Of `percent` and `why` exactly one is there. */
export interface MatchedChange {
  /** Of the earlier figure. */
  readonly percent?: Decimal;
  readonly why?: NoChange;
  /** As the item is shown: sum, mean, count of yes; undefined: no library has a number in both, or nothing to divide by. */
  readonly now?: Decimal;
  readonly before?: Decimal;
  /** Libraries with a number in both. */
  readonly libraries: number;
  /** Of all that was reported, the share these libraries hold, of one; undefined: no sum, or nothing to weigh. */
  readonly shareOfNow?: Decimal;
  readonly shareOfBefore?: Decimal;
}

/** A change as it is shown: rounded, and without the parts that are withheld from the viewer. */
export interface ShownChange extends MatchedChange {
  /** Where `why` is `rearranged`: the day on which libraries were merged with their places. */
  readonly rearrangedOn?: IsoDate;
}

/**
 * Whether an item of two form versions is the same thing. Codes keep their meaning (a changed meaning is a new code), so what
 * may differ is how it is counted, added up or calculated.
 */
export const isSameItem = (a: Item, b: Item): boolean =>
  a.code === b.code &&
  a.type.kind === b.type.kind &&
  a.aggregation === b.aggregation &&
  a.time === b.time &&
  a.formula === b.formula &&
  a.weightedBy === b.weightedBy &&
  a.unit.vi === b.unit.vi;

/** Of everybody, of the item's own sum. */
interface Totals {
  readonly now: Added;
  readonly before: Added;
}

/** @param matched answers for each key of `measureKeysOf` */
export function changeOf(item: Item, matched: (key: string) => Matched, totals: Totals): MatchedChange {
  const [first] = measureKeysOf(item);
  const both = matched(first!);
  if (both.count === 0) return { libraries: 0, why: 'nobody-in-both' };
  const { now, before } = figuresOf(item, both, matched);
  if (!now || !before) return { libraries: 0, why: 'nobody-in-both' }; // none that could be weighed
  const percent = changeInPercent(now, before);
  return {
    ...(percent ? { percent } : { why: 'from-zero' }),
    ...{ now, before, libraries: both.count },
    ...(isWeighed(item) && {
      shareOfNow: shareOf(both.now, totals.now),
      shareOfBefore: shareOf(both.before, totals.before),
    }),
  };
}

function figuresOf(
  item: Item,
  { now, before, count }: Matched,
  matched: (key: string) => Matched,
): Pick<MatchedChange, 'now' | 'before'> {
  if (item.weightedBy !== undefined) {
    const weight = matched(weightKey(item.code));
    return { now: divided(now, weight.now), before: divided(before, weight.before) };
  }
  return item.aggregation === 'average' ? { now: now.div(count), before: before.div(count) } : { now, before };
}

/**
 * There is no share for an item whose figures may be below zero, nor for one that is not a sum: it would not show how
 * much the matched libraries hold.
 */
const isWeighed = (item: Item): boolean =>
  item.aggregation === 'sum' && item.weightedBy === undefined && !takesNegative(item);

const divided = (part: Decimal, whole: Decimal): Decimal | undefined => (whole.isZero() ? undefined : part.div(whole));

const shareOf = (part: Decimal, { sum }: Added): Decimal | undefined => divided(part, sum);

/** Under this share of either total a change says little of the whole. */
export const ENOUGH_VOLUME = decimal('0.9');

interface Shares {
  readonly shareOfNow?: Decimal | string | null;
  readonly shareOfBefore?: Decimal | string | null;
}

/** Whether the libraries that are compared hold enough of both totals to stand for all; what cannot be weighed lacks nothing. */
export const standsForAll = ({ shareOfNow, shareOfBefore }: Shares): boolean =>
  [shareOfNow, shareOfBefore].every((share) => share == null || ENOUGH_VOLUME.lte(share));
