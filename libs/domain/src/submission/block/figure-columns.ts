/**
 * The columns of a block that may be the figures of this period, and what each looks like. The position of a column
 * decides nothing: the person who pastes chooses which one is meant, unless there is only one and nothing speaks
 * against it.
 */
import { asksFigure, type AskedItem } from '../../form/item.js';
import { isReported, type Cells } from '../../shared/cell.js';
import { decimal, type Decimal } from '../../shared/decimal.js';
import { searchKey } from '../../shared/text.js';
import { readEntry } from '../read-entry.js';
import type { BlockLine, LaidLines } from './lay-lines.js';
import { markIn } from './marks.js';

/**
 * `past`: as in an earlier period (its number in the context's list), in `equal` of `of` cells where either is not 0.
 * `running`: numbers of lines. `year`: one year in every line. `unit`: units of measure.
 */
export type ColumnPattern =
  | { readonly kind: 'past'; readonly past: number; readonly equal: number; readonly of: number }
  | { readonly kind: 'running' | 'year' | 'unit' };

export interface FigureColumn {
  /** From 0. */
  readonly at: number;
  /** What stands over it; empty: nothing does. */
  readonly title: string;
  /** Cells that are not blank and have a row to go to. */
  readonly filled: number;
  /** Those of them that their items do not take. */
  readonly unfit: number;
  readonly looks: readonly ColumnPattern[];
}

export interface BlockContext {
  /** The items of the submission in the form's order, calculated ones among them. */
  readonly items: readonly AskedItem[];
  /** Code of the row that the cursor is in. */
  readonly from: string;
  /** Earlier figures, in the order in which they stand beside the entry. */
  readonly past: readonly Cells[];
  /** Whether a text says in words why there is no number. */
  readonly isReason: (text: string) => boolean;
}

type Column = readonly (BlockLine & { readonly text: string })[];
type Words = Pick<BlockContext, 'isReason'>;

const NUMBERS = new Set(['AMBIGUOUS_NUMBER', 'NEGATIVE_NUMBER', 'NUMBER_TOO_LARGE', 'TOO_MANY_DECIMALS']);

/** An answer to the item, or at least a number: it may have a decimal too many. */
export function isAnswer(item: AskedItem, text: string, { isReason }: Words): boolean {
  const reading = readEntry(item, text);
  return reading.ok || NUMBERS.has(reading.issue.code) || markIn(text) !== undefined || isReason(text);
}

const isTaken = (item: AskedItem, text: string, { isReason }: Words): boolean => {
  const reading = readEntry(item, text);
  const asked = !reading.ok && reading.issue.code === 'AMBIGUOUS_NUMBER';
  return reading.ok || asked || markIn(text) !== undefined || isReason(text);
};

/** The numbers that a text may mean: one, two or none. */
function numbersIn(item: AskedItem, text: string): readonly Decimal[] {
  const reading = readEntry(item, text);
  if (reading.ok) return isReported(reading.cell) ? [reading.cell.value] : [];
  const { first, second } = reading.issue.params;
  return [first, second].flatMap((plain) => (plain === undefined ? [] : decimal(plain)));
}

/** Four of five: a column of last year's in which somebody has corrected a figure is still last year's. */
const MOSTLY = 0.8;

function likePast(column: Column, cells: Cells, past: number): readonly ColumnPattern[] {
  const compared = column.flatMap(({ item, text }) => {
    const before = item && asksFigure(item) ? cells.get(item.code) : undefined;
    const numbers = item && isReported(before) ? numbersIn(item, text) : [];
    if (!isReported(before) || !numbers.length) return [];
    // Two zeros do not count as equal: most items are 0 in both periods.
    if (before.value.isZero() && numbers[0]!.isZero()) return [];
    return numbers.some((number) => number.eq(before.value));
  });
  const equal = compared.filter(Boolean).length;
  return equal > 0 && equal >= compared.length * MOSTLY ? [{ kind: 'past', past, equal, of: compared.length }] : [];
}

/** 1, 2, 3; or 1, 1.1, 1.2, 2: each goes on from the one before. */
function isRunning(texts: readonly string[]): boolean {
  let before: readonly number[] = [];
  return texts.every((text) => {
    const now = /^\d+(?:\.\d+)*\.?$/.test(text) ? text.replace(/\.$/, '').split('.').map(Number) : [];
    const [last = 0] = now.slice(-1);
    const isNext = now.length <= before.length + 1 && last === (before[now.length - 1] ?? 0) + 1;
    const isUnder = now.slice(0, -1).every((step, i) => step === before[i]);
    before = now;
    return now.length > 0 && isNext && isUnder;
  });
}

const isYear = (texts: readonly string[]): boolean =>
  texts.length > 1 && /^(?:19|20)\d\d$/.test(texts[0]!) && texts.every((text) => text === texts[0]);

const NUMBER_OF_LINE = /^(?:stt|tt|so tt|so thu tu|no)$/;
const UNIT = /^(?:don vi|don vi tinh|dvt|unit)$/;

const titleOver = (head: LaidLines['head'], at: number): string =>
  head.flatMap((line) => (/\p{L}{2}|\d{4}/u.test(line[at] ?? '') ? line[at]! : [])).at(-1) ?? '';

function columnAt({ head, lines }: LaidLines, at: number, wide: boolean, context: BlockContext): FigureColumn {
  const column = lines.flatMap((line) => (line.cells[at] ? { ...line, text: line.cells[at] } : []));
  const texts = column.map(({ text }) => text);
  const placed = column.filter(({ item }) => item);
  const title = titleOver(head, at);
  return {
    at,
    title,
    filled: placed.length,
    unfit: placed.filter(({ item, text }) => !isTaken(item!, text, context)).length,
    looks: [
      ...context.past.flatMap((cells, i) => likePast(column, cells, i)),
      // One column by itself was chosen as it is.
      ...(wide && (isRunning(texts) || NUMBER_OF_LINE.test(searchKey(title))) ? [{ kind: 'running' } as const] : []),
      ...(isYear(texts) ? [{ kind: 'year' } as const] : []),
      ...(UNIT.test(searchKey(title)) ? [{ kind: 'unit' } as const] : []),
    ],
  };
}

/** A question of words takes any text: where others stand in the block too, its line does not tell which column is meant. */
function answerableLines(lines: readonly BlockLine[]): readonly BlockLine[] {
  const others = lines.filter(({ item }) => item!.type.kind !== 'text');
  return others.length ? others : lines;
}

/** The columns of which at least half answers their rows; where there is none, those with any answer at all. */
export function figureColumns(laid: LaidLines, context: BlockContext): readonly FigureColumn[] {
  const width = Math.max(...laid.lines.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, at) => at)
    .filter((at) => at !== laid.column)
    .map((at) => {
      const placed = laid.lines.filter(({ item, cells }) => item && cells[at]);
      const answerable = answerableLines(placed);
      return {
        at,
        placed: placed.length,
        answerable: answerable.length,
        answers: answerable.filter(({ item, cells }) => isAnswer(item!, cells[at]!, context)).length,
      };
    });
  const half = columns.filter(({ answerable, answers }) => answers > 0 && answers * 2 >= answerable);
  const some = half.length ? half : columns.filter(({ answers }) => answers > 0);
  // One column alone is laid down whatever is in it, and what cannot be read is marked at its row.
  const filled = columns.filter(({ placed }) => placed > 0);
  const chosen = some.length ? some : filled.length === 1 ? filled : [];
  return chosen.map(({ at }) => columnAt(laid, at, filled.length + (laid.column === undefined ? 0 : 1) > 1, context));
}
