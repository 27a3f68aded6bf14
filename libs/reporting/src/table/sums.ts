/**
 * Which figures of the nation a sheet may add up itself. Only where the sum is that figure to the last digit, and stays it
 * in binary floating point: a spreadsheet that computes anew must show what was published.
 *
 * Not over a place whose figure is withheld: the sum of the others is not the nation's, and what would make it so is the
 * very figure that is kept back. Such a nation stands as the number it is.
 */
import { decimalsOf, ZERO, type Decimal } from '@vlis/domain';
import type { TableCell } from './table.js';

/**
 * Of the places together, in units of their last decimal. Whole numbers are added exactly below 2⁵³; with decimals each
 * addition is off by a part of the sum, and what is left must be too little to round to another digit.
 */
const LARGEST = { whole: 1e15, fraction: 1e13 } as const;

/**
 * The cell of the nation, marked as a sum where it may be.
 *
 * @param places the cells of every place; one without a figure adds nothing
 * @param column which of them, counted from 0
 */
export function addedUp(nation: TableCell, places: readonly (readonly TableCell[])[], column: number): TableCell {
  if (nation.kind !== 'figure') return nation;
  const parts: Decimal[] = [];
  for (const cells of places) {
    const place = cells[column]!;
    if (place.kind === 'figure') parts.push(place.value);
    else if (place.kind !== 'none' || place.sign !== '…') return nation;
  }
  const decimals = Math.max(0, ...parts.map(decimalsOf));
  const total = parts.reduce((sum, part) => sum.plus(part), ZERO);
  const weight = parts.reduce((sum, part) => sum.plus(part.abs()), ZERO).times(10 ** decimals);
  const exact = weight.lt(decimals ? LARGEST.fraction : LARGEST.whole);
  return parts.length > 0 && exact && total.eq(nation.value) ? { ...nation, adds: decimals } : nation;
}
