/**
 * A table in a document, and its way from and to the tables that workbooks are made of (`../table/table.ts`). Numbers are
 * decimal text here, so that a document can be stored; a cell without a figure has a sign and is never a zero.
 */
import { decimal, toPlain, type Language } from '@vlis/domain';
import { addedUp } from '../table/sums.js';
import type { Table, TableCell, TableColumn, TableRow } from '../table/table.js';
import type { FigureSign } from './blocks.js';
import { plainText } from './plain-text.js';

export interface TableBlock {
  readonly kind: 'table';
  /** Stands over it, and names its sheet in the workbook: "Bảng 1. Vốn tài liệu". */
  readonly caption: string;
  readonly columns: readonly BlockColumn[];
  /** Every row has one cell for each column; anything else is a fault of the caller. */
  readonly rows: readonly BlockRow[];
  /** Stand under it, a line each: sources, what the signs mean. */
  readonly notes: readonly string[];
}

export interface BlockColumn {
  readonly label: string;
  /** A heading shared with the neighbours that have the same. */
  readonly group?: string;
  /** Unit of measure, in a line of its own under the labels. */
  readonly unit?: string;
  /** What is quoted on the telephone: A, B, 1, `B01`. */
  readonly sign?: string;
  readonly kind: 'text' | 'figure';
  /** Decimals shown; 0 for texts. */
  readonly decimals: number;
  /** Absent: texts at the left, figures at the right. */
  readonly centred?: boolean;
  /** Percent of the table's width; absent: what is left is divided by what stands in the columns. */
  readonly width?: number;
}

export interface BlockRow {
  /** total: of all rows of kind `place`; beside: a line of explanation, not counted in sums. */
  readonly kind: TableRow['kind'];
  readonly cells: readonly BlockCell[];
}

export type BlockCell =
  | { readonly kind: 'text'; readonly text: string }
  | BlockFigure
  | { readonly kind: 'no-figure'; readonly key?: string; readonly sign: FigureSign };

export interface BlockFigure {
  readonly kind: 'figure';
  /** What it is bound to, as in a sentence. */
  readonly key?: string;
  /** Machine text in all its digits. */
  readonly value: string;
  /** Where they are not those of the column. */
  readonly decimals?: number;
  /** A change: its sign is shown whichever it is, and `*` where it is shown with a warning. */
  readonly change?: 'plain' | 'marked';
  /** Stands behind the number, and is explained under the table. */
  readonly mark?: '*';
}

/** At least one column names the row: it is repeated where a sheet goes over several pages. */
const stubOf = (columns: readonly BlockColumn[]): number =>
  Math.max(
    1,
    columns.findIndex(({ kind, centred }) => kind === 'figure' && !centred),
  );

function tableCell(cell: BlockCell): TableCell {
  if (cell.kind === 'text') return { kind: 'text', text: plainText(cell.text) };
  if (cell.kind === 'no-figure') return { kind: 'none', sign: cell.sign };
  const { value, decimals, change, mark } = cell;
  return {
    ...{ kind: 'figure', value: decimal(value) },
    ...(decimals !== undefined && { decimals }),
    ...(change && { change }),
    ...(mark && { mark }),
  };
}

/** A total is a formula where it is to the last digit the sum of the rows of its column, and these stand in one piece. */
function withSums(rows: readonly TableRow[]): readonly TableRow[] {
  const kinds = rows.map(({ kind }) => kind);
  const [first, last] = [kinds.indexOf('place'), kinds.lastIndexOf('place')];
  if (first < 0 || kinds.slice(first, last).some((kind) => kind !== 'place')) return rows;
  const places = rows.slice(first, last + 1).map(({ cells }) => cells);
  return rows.map(({ kind, cells }) => ({
    ...{ kind, cells: kind === 'total' ? cells.map((cell, i) => addedUp(cell, places, i)) : cells },
  }));
}

/** Throws RangeError where a row has more or fewer cells than there are columns. */
export function checkRows({ caption, columns, rows }: TableBlock): void {
  const odd = rows.findIndex(({ cells }) => cells.length !== columns.length);
  if (odd >= 0) throw new RangeError(`row ${odd + 1} of “${caption}” has not ${columns.length} cells`);
}

/**
 * The block as the table of a sheet. Throws RangeError where a row has more or fewer cells than there are columns, or a
 * value is no machine text.
 *
 * @param foot stands at the foot of every printed page
 * @param subtitles stand under the caption
 */
export function tableOf(
  block: TableBlock,
  { language, foot, subtitles = [] }: { language: Language; foot: string; subtitles?: readonly string[] },
): Table {
  const { caption, columns, rows, notes } = block;
  checkRows(block);
  const title = plainText(caption);
  return {
    ...{ name: title, title, subtitles: subtitles.map(plainText), language, foot: plainText(foot) },
    columns: columns.map((column, i) => columnOf(column, i)),
    stub: stubOf(columns),
    rows: withSums(rows.map(({ kind, cells }) => ({ kind, cells: cells.map(tableCell) }))),
    notes: notes.map(plainText),
  };
}

const columnOf = ({ label, group, unit, sign, kind, decimals, centred }: BlockColumn, i: number): TableColumn => ({
  ...{ key: `${i}`, label: plainText(label), kind, decimals },
  ...(group !== undefined && { group: plainText(group) }),
  ...(unit !== undefined && { unit: plainText(unit) }),
  ...(sign !== undefined && { sign: plainText(sign) }),
  ...(centred && { centred }),
});

/** A table made for a workbook as a block: letterhead and signatures are the document's, and its title the caption. */
export const blockOf = ({ title, columns, rows, notes }: Table): TableBlock => ({
  ...{ kind: 'table', caption: title, notes },
  columns: columns.map(({ label, group, unit, sign, kind, decimals, centred }) => ({
    ...{ label, kind, decimals },
    ...(group !== undefined && { group }),
    ...(unit !== undefined && { unit }),
    ...(sign !== undefined && { sign }),
    ...(centred && { centred }),
  })),
  rows: rows.map(({ kind, cells }) => ({ kind, cells: cells.map(blockCell) })),
});

function blockCell(cell: TableCell): BlockCell {
  if (cell.kind === 'text') return cell;
  if (cell.kind === 'none') return { kind: 'no-figure', sign: cell.sign };
  const { value, decimals, change, mark } = cell;
  return {
    ...{ kind: 'figure', value: toPlain(value) },
    ...(decimals !== undefined && { decimals }),
    ...(change && { change }),
    ...(mark && { mark }),
  };
}
