/** A pasted block as it may be meant: whose rows its lines are, which columns may hold the figures, and what must be asked first. */
import type { AskedItem } from '../../form/item.js';
import { figureColumns, isAnswer, type BlockContext, type FigureColumn } from './figure-columns.js';
import { layLines, type LaidLines } from './lay-lines.js';
import { markIn, type AbsenceMark } from './marks.js';
import { readEntry } from '../read-entry.js';

/** A column of the block, from 0; `across`: a single line, its values for one row after another. */
export type BlockChoice = number | 'across';

export interface UnderstoodBlock extends LaidLines {
  readonly figures: readonly FigureColumn[];
  /** All cells of a single line answer the rows from the cursor on, one after another. */
  readonly across: boolean;
  /** The one column that nothing speaks against; undefined where there are more, or none. */
  readonly suggested: BlockChoice | undefined;
}

/** A cell of the block and the row that it goes to; undefined: there is none. */
export type PlacedCell = readonly [item: AskedItem | undefined, text: string];

const rowsFrom = ({ items, from }: BlockContext): readonly AskedItem[] =>
  items.slice(items.findIndex(({ code }) => code === from));

function isAcross({ by, lines }: LaidLines, context: BlockContext): boolean {
  const [only, ...more] = lines;
  if (by !== 'place' || !only || more.length) return false;
  const rows = rowsFrom(context);
  const filled = only.cells.filter(Boolean);
  return filled.length > 1 && only.cells.every((text, i) => !text || (rows[i] && isAnswer(rows[i], text, context)));
}

/** What speaks against a column: it looks like something else, or most of it is no answer here. */
const isDoubtful = ({ looks, unfit, filled }: FigureColumn): boolean => looks.length > 0 || unfit * 2 > filled;

export function understandBlock(block: readonly (readonly string[])[], context: BlockContext): UnderstoodBlock {
  const laid = layLines(block, context.items, context.from);
  const figures = figureColumns(laid, context);
  const across = isAcross(laid, context);
  const plain = figures.filter((column) => !isDoubtful(column));
  return { ...laid, figures, across, suggested: plain.length === 1 && !across ? plain[0]!.at : undefined };
}

/** Where the cells of the chosen column go; blank ones go nowhere. */
export function placeCells(
  { lines }: Pick<UnderstoodBlock, 'lines'>,
  choice: BlockChoice,
  context: BlockContext,
): readonly PlacedCell[] {
  const rows = rowsFrom(context);
  const cells: readonly PlacedCell[] =
    choice === 'across'
      ? (lines[0]?.cells ?? []).map((text, i) => [rows[i], text])
      : lines.map(({ item, cells: line }) => [item, line[choice] ?? '']);
  return cells.filter(([, text]) => text !== '');
}

/** The mark that stands where an answer is expected; "Không" answers a question of yes or no. */
export const markFor = (item: AskedItem, text: string): AbsenceMark | undefined =>
  item.formula === undefined && !readEntry(item, text).ok ? markIn(text) : undefined;

/** Marks among the cells, each with how often and how it is written the first time. */
export function marksAmong(
  cells: readonly PlacedCell[],
): ReadonlyMap<AbsenceMark, { readonly text: string; readonly count: number }> {
  const found = new Map<AbsenceMark, { readonly text: string; readonly count: number }>();
  for (const [item, text] of cells) {
    const mark = item && markFor(item, text);
    if (mark) found.set(mark, { text: found.get(mark)?.text ?? text, count: (found.get(mark)?.count ?? 0) + 1 });
  }
  return found;
}

/** Three figures like last year's and none unlike them are asked about also where nothing else stands in the block. */
const ENOUGH_ALIKE = 3;

function speaksUp({ looks }: FigureColumn, alone: boolean): boolean {
  if (!alone) return looks.length > 0;
  return looks.some((look) => look.kind === 'past' && look.equal === look.of && look.of >= ENOUGH_ALIKE);
}

/** Whether the block is laid down only after somebody has said how it is meant. */
export function mustAsk(understood: UnderstoodBlock, context: BlockContext): boolean {
  const { figures, across, by, lines } = understood;
  const [only, ...more] = figures;
  if (across || more.length) return true;
  if (!only) return false;
  const alone = by === 'place' && lines.every(({ cells }) => cells.filter(Boolean).length < 2);
  // Lines with words of their own, which are not the form's: whether they go on as the form does is for a person to see.
  const otherNames = by === 'place' && lines.length > 1 && !alone;
  return otherNames || speaksUp(only, alone) || marksAmong(placeCells(understood, only.at, context)).size > 0;
}
