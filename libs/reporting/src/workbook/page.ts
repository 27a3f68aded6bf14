/**
 * How a table meets the paper: A4 lying down, or standing where it is narrow enough (the standing sheet is what Nghị
 * định 30/2020/NĐ-CP wants where it serves). One that would have to be shrunk beyond reading goes over several pages
 * side by side.
 *
 * Odd case: columns repeated on every page are repeated in all their rows. On several pages, what stands over and under
 * the table therefore begins after the stub.
 */
import type { Table } from '../table/table.js';
import type { SheetRow } from './sheet.js';
import { columnWidths, LINE, PAGE_CHARACTERS, stretched, sum } from './widths.js';

export interface Page {
  readonly orientation: 'landscape' | 'portrait';
  readonly pagesWide: number;
  readonly widths: readonly number[];
  /** First and last column of what stands over and under the table, and the last one of its left half; from 1. */
  readonly left: number;
  readonly middle: number;
  readonly right: number;
}

/** Shrunk to less than two thirds, a page is no longer read with pleasure. */
const MOST_SHRUNK = 1.5;

/** Points between the margins, from top to bottom. */
const PAGE_HEIGHT = { portrait: 728, landscape: 481 } as const;

export function pageOf(table: Table): Page {
  const natural = columnWidths(table);
  const orientation = sum(natural) <= PAGE_CHARACTERS.portrait ? 'portrait' : 'landscape';
  const page = PAGE_CHARACTERS[orientation];
  const widths = stretched(natural, table, page);
  const pagesWide = Math.ceil(sum(widths) / (page * MOST_SHRUNK));
  const left = pagesWide === 1 ? 1 : table.stub + 1;
  const right = pagesWide === 1 ? widths.length : lastOnFirstPage(widths, pagesWide, left);
  return { orientation, pagesWide, widths, left, right, middle: middleOf(widths, left, right) };
}

/** At least two columns, so that there is a left and a right. */
function lastOnFirstPage(widths: readonly number[], pagesWide: number, left: number): number {
  const share = sum(widths) / pagesWide;
  let columns = 0;
  for (let used = 0; columns < widths.length && used + widths[columns]! <= share; columns++) used += widths[columns]!;
  return Math.max(columns, left + 1);
}

function middleOf(widths: readonly number[], left: number, right: number): number {
  const half = sum(widths.slice(left - 1, right)) / 2;
  let used = 0;
  let middle = left;
  for (; middle < right && used + widths[middle - 1]! <= half; middle++) used += widths[middle - 1]!;
  return Math.min(middle, right - 1);
}

/** Whether everything, notes and signatures included, can stand on one page and still be read. */
export const fitsOnePage = ({ orientation, pagesWide }: Page, rows: readonly SheetRow[]): boolean =>
  pagesWide === 1 && sum(rows.map(({ height = LINE }) => height)) <= PAGE_HEIGHT[orientation] * MOST_SHRUNK;
