/**
 * A workbook is a value before it is a file: what stands in which cell, which cells are one, what is repeated on every
 * page. It says what a cell is (a head, a figure, a note), never which font it has; `looks.ts` knows that, and only
 * `write.ts` knows the library that writes files.
 */
import type { IsoDate } from '@vlis/domain';

export const ROLES = [
  'agency',
  'agency-issuing',
  'nation',
  'motto',
  'rule',
  'title',
  'subtitle',
  'mark',
  'head',
  'unit',
  'sign',
  'stub',
  'stub-mark',
  'figure',
  'beside',
  'total',
  'total-figure',
  'note',
  'place-and-day',
  'signer',
  'signer-hint',
] as const;
export type CellRole = (typeof ROLES)[number];

export interface SheetNumber {
  readonly kind: 'number';
  /** Machine text with at most 15 significant digits: what a spreadsheet keeps without loss. */
  readonly value: string;
  /** What gives that value when it is computed anew: `SUM(D14:D47)`. The value is kept beside it for whoever does not. */
  readonly formula?: string;
  readonly format: string;
  readonly role: CellRole;
  readonly note?: string;
}

export type SheetCell =
  | { readonly kind: 'text'; readonly text: string; readonly role: CellRole; readonly note?: string }
  | SheetNumber
  | { readonly kind: 'date'; readonly date: IsoDate; readonly role: CellRole }
  /** Empty, but with its lines: an empty cell of a table, or the covered part of a merged one. */
  | { readonly kind: 'empty'; readonly role: CellRole };

export interface SheetRow {
  /** In points; absent: as high as a line. */
  readonly height?: number;
  /** From column 1 on; undefined: nothing there. */
  readonly cells: readonly (SheetCell | undefined)[];
}

/** Cells that are one, counted from 1, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Print {
  readonly orientation: 'landscape' | 'portrait';
  /** How many sheets of paper side by side, and one below the other; absent: as many as it takes. */
  readonly pagesWide: number;
  readonly pagesTall?: 1;
  /** First and last row repeated on every page, likewise columns; counted from 1. */
  readonly headRows?: readonly [number, number];
  readonly stubColumns?: readonly [number, number];
  /** At the left of the foot; the page number stands in its middle. */
  readonly foot: string;
  readonly page: string;
}

export interface WorkbookSheet {
  readonly name: string;
  /** Widths in characters. */
  readonly columns: readonly { readonly width: number }[];
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
  /** How many rows and columns stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly print: Print;
}

export interface Workbook {
  readonly title: string;
  readonly author: string;
  readonly createdOn: IsoDate;
  readonly sheets: readonly WorkbookSheet[];
}
