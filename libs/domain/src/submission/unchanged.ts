/**
 * How much of a submission is the same as in the submission of a year before. Some figures stay: rooms, computers,
 * staff. A submission in which nearly all do was perhaps copied, and whoever sends or reads it is told how many.
 */
import { asksFigure, type Item } from '../form/item.js';
import { isReported, type Cells } from '../shared/cell.js';

export interface Unchanged {
  /** Codes of the items whose numbers are the same, in the form's order. */
  readonly codes: readonly string[];
  /** Items with a number now and then. */
  readonly of: number;
}

/**
 * Numbers that people give; calculated ones follow from them, and yes or no changes seldom.
 *
 * Odd case: 0 now and 0 then is left out of both. Most libraries have dozens of such items, and they say nothing.
 */
export function unchangedSince(items: readonly Item[], now: Cells, before: Cells): Unchanged {
  const compared = items.flatMap(({ code, type, formula }) => {
    const [cell, past] = [now.get(code), before.get(code)];
    if (formula !== undefined || !asksFigure({ type }) || !isReported(cell) || !isReported(past)) return [];
    if (cell.value.isZero() && past.value.isZero()) return [];
    return [{ code, same: cell.value.eq(past.value) }];
  });
  return { codes: compared.filter(({ same }) => same).map(({ code }) => code), of: compared.length };
}
