/**
 * How much one submission moves the figures of its province: over all items that are added up, the largest share of the
 * province's total of a year before by which the submission differs from its own value then. A reviewer reads the
 * submissions with the largest influence first, because an error there costs the published figures most.
 *
 * Odd cases: a library that did not report a year before counts with its whole value; where a number of the
 * year before has been replaced by a reason, that whole number counts as the change.
 */
import { isReported, type Cell, type Cells } from '../shared/cell.js';
import { ZERO, type Decimal } from '../shared/decimal.js';
import type { Questionnaire } from '../form/questionnaire.js';

/** Share (0.31: 31 %) and the item it was found at; undefined where the province has nothing to compare with. */
export interface Influence {
  readonly item: string;
  readonly share: Decimal;
}

export function influenceOf(
  { items }: Pick<Questionnaire, 'items'>,
  cells: Cells,
  prevYear: Cells | undefined,
  totals: ReadonlyMap<string, Decimal>,
): Influence | undefined {
  let largest: { item: string; moved: Decimal; total: Decimal } | undefined;
  for (const { code, aggregation } of items) {
    const [now, before, total] = [cells.get(code), prevYear?.get(code), totals.get(code)];
    if (aggregation !== 'sum' || total === undefined || !total.isPositive() || total.isZero()) continue;
    if (!isReported(now) && !isReported(before)) continue;
    const moved = valueOf(now).minus(valueOf(before)).abs();
    // moved / total > largest, without dividing: this runs for every item of every submission of the country.
    if (!largest || moved.times(largest.total).gt(largest.moved.times(total))) largest = { item: code, moved, total };
  }
  return largest && { item: largest.item, share: largest.moved.div(largest.total) };
}

const valueOf = (cell: Cell | undefined): Decimal => (isReported(cell) ? cell.value : ZERO);
