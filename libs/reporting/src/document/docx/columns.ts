/**
 * How wide the columns of a table are, and in which size it is set: as large as it may be with no number and no word of a head
 * broken over two lines. What room is left goes first to those with long texts. A table that fits in no size is set in the
 * smallest, and broken: it wants the paper lying.
 */
import type { TableBlock } from '../table-block.js';
import { textWidth, wordWidth } from './text-width.js';

/** Points. */
export const LARGEST = 12;
export const SMALLEST = 6;

/** Twips left and right of what stands in a cell. */
export const CELL_MARGIN = 60;

/** Ems: a longest word is not waited for beyond this, and a text has no use for more. */
const LONGEST_WORD = 10;
const WIDEST_TEXT = 24;

/** Into how many lines a label and a text are broken without regret. */
const LINES = { label: 3, text: 2 } as const;

/** Ems by which every column is wider than is reckoned: the reckoning is not the typeface. */
const SLACK = 0.4;

/** Both in ems. */
interface Need {
  readonly least: number;
  readonly wanted: number;
}

function needOf({ columns, rows }: TableBlock, texts: readonly (readonly string[])[], i: number): Need {
  const { label, unit = '', sign = '', kind } = columns[i]!;
  const head = Math.max(wordWidth(label, true), wordWidth(unit), wordWidth(sign));
  let [word, whole] = [0, 0];
  for (const [row, cells] of texts.entries()) {
    const bold = rows[row]!.kind === 'total';
    const isText = rows[row]!.cells[i]!.kind === 'text';
    const text = isText ? cells[i]!.slice(0, 200) : cells[i]!;
    word = Math.max(word, isText ? Math.min(wordWidth(text, bold), LONGEST_WORD) : textWidth(text, bold));
    whole = Math.max(whole, textWidth(text, bold));
  }
  const broken = kind === 'text' ? Math.min(whole, WIDEST_TEXT) / LINES.text : 0;
  const least = Math.max(Math.min(head, LONGEST_WORD), word, broken, 1) + SLACK;
  const wanted = Math.max(kind === 'text' ? Math.min(whole, WIDEST_TEXT) : whole, textWidth(label, true) / LINES.label);
  return { least, wanted: Math.max(least, wanted) };
}

const total = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** What a column with a share of its own takes; together they leave something for the others. */
function givenWidths({ columns }: TableBlock, room: number): readonly (number | undefined)[] {
  const shares = total(columns.map(({ width = 0 }) => width));
  const isFull = columns.every(({ width }) => width !== undefined);
  const whole = isFull ? shares : Math.max(100, shares / 0.8);
  return columns.map(({ width }) => (width === undefined || whole === 0 ? undefined : (room * width) / whole));
}

interface Columns {
  /** Of each column, in twips. */
  readonly widths: readonly number[];
  /** Points. */
  readonly size: number;
}

/** What is left over goes to the columns without a share of their own; what is missing is missing in all. */
function filled(widths: readonly number[], given: readonly (number | undefined)[], room: number): readonly number[] {
  const left = room - total(widths);
  const open = total(widths.filter((_, i) => given[i] === undefined));
  if (left < 0 || open === 0) return widths.map((width) => (width * room) / Math.max(1, total(widths)));
  return widths.map((width, i) => (given[i] === undefined ? width + (left * width) / open : width));
}

/**
 * @param texts every cell as it is written
 * @param room twips between the margins of the page
 */
export function columnsOf(block: TableBlock, texts: readonly (readonly string[])[], room: number): Columns {
  const given = givenWidths(block, room);
  const needs = block.columns.map((_, i) => needOf(block, texts, i));
  /** Twips of a column at a size. */
  const at = (ems: number, size: number): number => ems * size * 20 + 2 * CELL_MARGIN;
  const fits = (size: number): boolean =>
    total(needs.map(({ least }, i) => given[i] ?? at(least, size))) <= room &&
    needs.every(({ least }, i) => given[i] === undefined || at(least, size) <= given[i]);
  let size = LARGEST;
  while (size > SMALLEST && !fits(size)) size -= 1;

  const taken = needs.map(({ least }, i) => given[i] ?? at(least, size));
  const more = needs.map(({ least, wanted }, i) => (given[i] === undefined ? at(wanted, size) - at(least, size) : 0));
  const left = Math.max(0, room - total(taken));
  const lacking = total(more);
  const widths = taken.map((width, i) => width + (lacking > 0 ? (more[i]! * Math.min(left, lacking)) / lacking : 0));
  return { widths: filled(widths, given, room).map((width) => Math.max(1, Math.floor(width))), size };
}
