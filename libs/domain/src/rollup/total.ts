/**
 * Adding up. A total is a sum with how many of how many reported: silence cannot be mistaken for zero. Totals form a
 * commutative monoid, so the national figure does not depend on the order or the grouping of libraries and places.
 * What is shown follows the item: sum, average of the reporting libraries, how many say yes, or nothing.
 */
import { isReported, type Cell } from '../shared/cell.js';
import { ZERO, type Decimal } from '../shared/decimal.js';
import type { Aggregation } from '../form/item.js';

export interface Total {
  readonly sum: Decimal;
  /** Libraries with a number. */
  readonly reported: number;
  /** Libraries obliged to answer. */
  readonly expected: number;
}

export const NOTHING: Total = { sum: ZERO, reported: 0, expected: 0 };

/** One library's contribution; `undefined` is a report that has not come. */
export const totalOf = (cell: Cell | undefined): Total =>
  isReported(cell) ? { sum: cell.value, reported: 1, expected: 1 } : { sum: ZERO, reported: 0, expected: 1 };

export const combine = (a: Total, b: Total): Total => ({
  sum: a.sum.plus(b.sum),
  reported: a.reported + b.reported,
  expected: a.expected + b.expected,
});

export const addUp = (totals: Iterable<Total>): Total => {
  let all = NOTHING;
  for (const one of totals) all = combine(all, one);
  return all;
};

/** The figure a total shows; undefined: no number (nobody reported, or the item is not added up over places). */
export function figureOf({ sum, reported }: Total, aggregation: Aggregation): Decimal | undefined {
  if (reported === 0 || aggregation === 'none') return undefined;
  return aggregation === 'average' ? sum.div(reported) : sum;
}
