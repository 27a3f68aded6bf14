/**
 * From what the roll-up keeps to the figure that is shown, unrounded. A sum, an average and a count of yes need the item
 * alone; an average by weight (E18, the score, by E19, the answers) is Σ value × weight / Σ weight.
 *
 * Odd case: a library with a score but without a number of answers cannot be weighed. It is in neither sum and does not
 * count as reporting.
 */
import { ZERO, type Decimal } from '../shared/decimal.js';
import type { Item } from '../form/item.js';
import { weightedKey, weightKey } from './measure.js';
import { figureOf } from './total.js';

/** One measure over some libraries: their sum, and how many of them have it. */
export interface Added {
  readonly sum: Decimal;
  readonly count: number;
}

export const NOTHING_ADDED: Added = { sum: ZERO, count: 0 };

export const addBoth = (a: Added, b: Added): Added => ({ sum: a.sum.plus(b.sum), count: a.count + b.count });

/** What is known of an item over some libraries. Without a value: nobody reported, or it is not added up over places. */
export interface Figure {
  readonly value?: Decimal;
  readonly reported: number;
  readonly expected: number;
}

/** Keys of the measures (measure.ts) that an item's figure is made of. */
export const measureKeysOf = ({ code, weightedBy }: Item): readonly string[] =>
  weightedBy === undefined ? [code] : [weightedKey(code), weightKey(code)];

/** Items that a library must be asked for this figure to wait for it. */
export const itemsBehind = ({ code, weightedBy }: Item): readonly string[] =>
  weightedBy === undefined ? [code] : [code, weightedBy];

/** `added` answers for each key of `measureKeysOf`. */
export function figureOfItem(item: Item, added: (key: string) => Added, expected: number): Figure {
  if (item.weightedBy === undefined) {
    const { sum, count: reported } = added(item.code);
    return { value: figureOf({ sum, reported, expected }, item.aggregation), reported, expected };
  }
  const weighted = added(weightedKey(item.code));
  const { sum: weight } = added(weightKey(item.code));
  const reported = weighted.count;
  return { value: weight.isZero() ? undefined : weighted.sum.div(weight), reported, expected };
}
