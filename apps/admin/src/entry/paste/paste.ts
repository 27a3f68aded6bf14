/**
 * A pasted block on the grid, once it is chosen which column holds the figures and what its marks mean: what goes into which cell.
 * Calculated rows take up a place, as they do in the workbook, but nothing is put there. Nothing is guessed: each value is read as if it
 * had been typed.
 */
import {
  hasNumber,
  markFor,
  marksAmong,
  mustAsk,
  placeCells,
  readBlock,
  understandBlock,
  type BlockChoice,
  type BlockContext,
  type Item,
  type AbsenceMark,
  type UnderstoodBlock,
} from '@vlis/domain';
import type { Submission } from '../../submission/submission.js';
import { none, typed, type Input } from '../../submission/sheet/input.js';
import { readReason } from '../../submission/sheet/reason-words.js';
import type { Answer } from '../../submission/wire.js';

/** What a mark of the block stands for; `leave`: its cell stays as it is. */
export type Meaning = 'zero' | 'leave' | Answer;
export type Meanings = Readonly<Record<AbsenceMark, Meaning>>;

/** What may be chosen for each mark; the first is what the Statistical Yearbook says. */
export const MEANINGS = {
  nothing: ['zero', 'not-applicable', 'leave'],
  uncollected: ['not-collected', 'leave'],
} as const satisfies Record<AbsenceMark, readonly Meaning[]>;
export const AS_IN_THE_YEARBOOK: Meanings = { nothing: 'zero', uncollected: 'not-collected' };

/** A block that was brought to a cell and is not laid down yet. */
export interface PendingBlock {
  readonly context: BlockContext;
  readonly understood: UnderstoodBlock;
  readonly asks: boolean;
}

export interface Pasted {
  readonly inputs: ReadonlyMap<string, Input>;
  /** Values that fell on calculated rows. */
  readonly calculated: number;
  /** Values that found no row: below the last one, or under an unknown code. */
  readonly left: number;
  /** Items that the block names twice, with different values: nothing is put there. */
  readonly twice: readonly string[];
  /** No column of the block holds figures. */
  readonly noFigures: boolean;
  /** Codes of the sections that were reached besides the one the block was begun in, in the order they were met. */
  readonly beyond: readonly string[];
}

export function bring(
  text: string,
  { questionnaire, past }: Pick<Submission, 'questionnaire' | 'past'>,
  from: string,
): PendingBlock {
  const context: BlockContext = {
    // Rows of every submission: what only some are asked is never reached by counting rows.
    items: questionnaire.items.filter(({ askedWhere }) => askedWhere === undefined),
    from,
    past: past.map(({ cells }) => cells),
    isReason: (text) => readReason(text) !== undefined,
  };
  const understood = understandBlock(readBlock(text), context);
  return { context, understood, asks: mustAsk(understood, context) };
}

/** How a block is laid down that asks nothing. */
export const onlyChoice = ({ understood }: PendingBlock): BlockChoice | undefined => understood.figures[0]?.at;

export const marksIn = ({ understood, context }: PendingBlock, choice: BlockChoice) =>
  marksAmong(placeCells(understood, choice, context));

function inputFor(item: Item, text: string, meanings: Meanings): Input | undefined {
  const mark = readReason(text) ? undefined : markFor(item, text);
  if (!mark) return typed(text);
  const meaning = meanings[mark];
  if (meaning === 'leave' || (meaning === 'zero' && !hasNumber(item))) return undefined;
  return meaning === 'zero' ? { kind: 'read', plain: '0' } : none(meaning);
}

const NOTHING: Pasted = { inputs: new Map(), calculated: 0, left: 0, twice: [], noFigures: true, beyond: [] };

/** What goes where. A blank cell of the block leaves its row as it is. */
export function layDown(
  { understood, context }: PendingBlock,
  choice: BlockChoice | undefined,
  meanings: Meanings = AS_IN_THE_YEARBOOK,
): Pasted {
  if (choice === undefined) return NOTHING;
  const texts = new Map<Item, string>();
  const twice = new Set<string>();
  let [calculated, left] = [0, 0];
  for (const [item, text] of placeCells(understood, choice, context)) {
    if (!item) left += 1;
    else if (item.formula !== undefined) calculated += 1;
    else if ((texts.get(item) ?? text) !== text) twice.add(item.code);
    else texts.set(item, text);
  }
  const inputs = new Map<string, Input>();
  const reached = new Set<string>();
  for (const [item, text] of texts) {
    const input = twice.has(item.code) ? undefined : inputFor(item, text, meanings);
    if (!input) continue;
    inputs.set(item.code, input);
    reached.add(item.section);
  }
  reached.delete(context.items.find(({ code }) => code === context.from)?.section ?? '');
  return { inputs, calculated, left, twice: [...twice], noFigures: false, beyond: [...reached] };
}
