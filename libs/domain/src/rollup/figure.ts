/**
 * Adding up, and from what the roll-up keeps to the figure that is shown, unrounded. A sum, an average and a count of yes need the item
 * alone; an average by weight (E18, the score, by E19, the answers) is Σ value × weight / Σ weight.
 *
 * Odd case: a library with a score but without a number of answers cannot be weighed. It is in neither sum and does not
 * count as reporting.
 */
import { ZERO, type Decimal } from '../shared/decimal.js';
import type { Aggregation, Item } from '../form/item.js';
import { weightedKey, weightKey } from './measure.js';
import {
  addMissing,
  NOTHING_MISSING,
  unreportedOf,
  waitedFor,
  type MissingByReason,
  type Unreported,
} from './missing.js';

/** One measure over some libraries: their sum, how many of them have it, and why the others have not. */
export interface Added {
  readonly sum: Decimal;
  readonly count: number;
  readonly missing: MissingByReason;
}

export const NOTHING_ADDED: Added = { sum: ZERO, count: 0, missing: NOTHING_MISSING };

/**
 * A commutative monoid with `NOTHING_ADDED`: the figure of the nation does not depend on the order or the grouping of libraries
 * and places (adding-up.spec.ts). PostgreSQL adds rows of the roll-up up in the same way.
 */
export const addBoth = (a: Added, b: Added): Added => ({
  sum: a.sum.plus(b.sum),
  count: a.count + b.count,
  missing: addMissing(a.missing, b.missing),
});

/** What is known of an item over some libraries. Without a value: nobody reported, or it is not added up over places. */
export interface Figure {
  readonly value?: Decimal;
  readonly reported: number;
  /** Libraries from which a number is expected, without those that answered that it does not apply. */
  readonly expected: number;
  /** Those without a number, by why. */
  readonly missing: Unreported;
}

/** What a form version that does not have the item knows of it. */
export const NO_FIGURE: Figure = { reported: 0, expected: 0, missing: { ...NOTHING_MISSING, unanswered: 0 } };

/** Keys of the measures (measure.ts) that an item's figure is made of. */
export const measureKeysOf = ({ code, weightedBy }: Item): readonly string[] =>
  weightedBy === undefined ? [code] : [weightedKey(code), weightKey(code)];

/** Items that a library must be asked for this figure to wait for it. */
export const itemsBehind = ({ code, weightedBy }: Item): readonly string[] =>
  weightedBy === undefined ? [code] : [code, weightedBy];

/**
 * `added` answers for each key of `measureKeysOf`.
 * @param asked submissions owed by types that are asked all items behind it
 */
export function figureOfItem(item: Item, added: (key: string) => Added, asked: number): Figure {
  const { sum, count: reported, missing } = added(measureKeysOf(item)[0]!);
  const expected = waitedFor(asked, missing);
  const counted = { reported, expected, missing: unreportedOf(expected, reported, missing) };
  if (item.weightedBy === undefined) {
    return { value: valueOf(sum, reported, item.aggregation), ...counted };
  }
  const { sum: weight } = added(weightKey(item.code));
  return { value: weight.isZero() ? undefined : sum.div(weight), ...counted };
}

/** Undefined: nobody reported, or the item is not added up over places. */
function valueOf(sum: Decimal, reported: number, aggregation: Aggregation): Decimal | undefined {
  if (reported === 0 || aggregation === 'none') return undefined;
  return aggregation === 'average' ? sum.div(reported) : sum;
}
