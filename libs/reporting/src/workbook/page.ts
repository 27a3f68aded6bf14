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

export interface PageLayout {
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

/** 11 points become six: what a table may be shrunk to that is to stand on one page with those who sign it. */
export const LEAST_READABLE = 1.8;

/** Points between the margins, from top to bottom. */
const PAGE_HEIGHT = { portrait: 728, landscape: 481 } as const;

export function pageOf(table: Table): PageLayout {
  const natural = columnWidths(table);
  const orientation = sum(natural) <= PAGE_CHARACTERS.portrait ? 'portrait' : 'landscape';
  const page = PAGE_CHARACTERS[orientation];
  const widths = stretched(natural, table, page);
  return pageWith(table, orientation, widths, Math.ceil(sum(widths) / (page * MOST_SHRUNK)));
}

/**
 * One page for everything, its columns as narrow as their figures allow, widened to a sheet that is shrunk `times`; no
 * narrower than they must be.
 */
export const onePageOf = (table: Table, orientation: PageLayout['orientation'], times: number): PageLayout =>
  pageWith(table, orientation, stretched(columnWidths(table, 'tight'), table, PAGE_CHARACTERS[orientation] * times), 1);

function pageWith(
  table: Table,
  orientation: PageLayout['orientation'],
  widths: readonly number[],
  pagesWide: number,
): PageLayout {
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

const heightOf = (rows: readonly SheetRow[]): number => sum(rows.map(({ height = LINE }) => height));

/** How many times everything, notes and signatures included, is shrunk to stand on one page. */
export const shrunkToOne = ({ orientation, widths }: PageLayout, rows: readonly SheetRow[]): number =>
  Math.max(1, sum(widths) / PAGE_CHARACTERS[orientation], heightOf(rows) / PAGE_HEIGHT[orientation]);

/** Whether everything can stand on one page and be read with pleasure. */
export const fitsOnePage = (page: PageLayout, rows: readonly SheetRow[]): boolean =>
  page.pagesWide === 1 && shrunkToOne(page, rows) <= MOST_SHRUNK;
