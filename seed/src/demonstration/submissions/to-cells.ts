/** From figures to the cells of a submission: only what the library is asked, each in its item's decimals. */
import {
  decimal,
  decimalsOfItem,
  missing,
  reported,
  type Cell,
  type MissingReason,
  type Questionnaire,
} from '@vlis/domain';
import type { Figure, Sections } from '../figures/section.js';
import type { Habits } from './habits.js';

interface TypedItem {
  readonly code: string;
  readonly section: string;
  /** How many of the figure's steps make one: 10 for an item with one decimal. */
  readonly steps: number;
  readonly isFlow: boolean;
}

const typedItems = new WeakMap<Questionnaire, readonly TypedItem[]>();

function typedItemsOf(questionnaire: Questionnaire): readonly TypedItem[] {
  let items = typedItems.get(questionnaire);
  if (!items) {
    items = questionnaire.items
      .filter(({ formula, askedWhere }) => formula === undefined && askedWhere === undefined)
      .map((item) => ({
        code: item.code,
        section: item.section,
        steps: 10 ** decimalsOfItem(item),
        isFlow: item.time === 'flow',
      }));
    typedItems.set(questionnaire, items);
  }
  return items;
}

/** Most figures are small; their cells are made once. */
const small: readonly Cell[] = Array.from({ length: 2_000 }, (_, value) => reported(decimal(value)));

function cellOf(figure: Figure, steps: number): Cell {
  if (typeof figure !== 'number') return missing(figure);
  // The nearest binary number to 40.5 or 12.3 prints as exactly that, and the decimal is read from the print.
  return steps === 1 ? (small[figure] ?? reported(decimal(figure))) : reported(decimal(figure / steps));
}

export interface LeftOut {
  readonly habits: Habits;
  /** One more item without a number in this submission only. */
  readonly lost: string | undefined;
  /** The doors were shut for most of the period: nothing happened that could be counted. */
  readonly shut: boolean;
}

/** Throws where the model has no figure for an item that is asked: a new item needs one. */
export function cellsOf(
  questionnaire: Questionnaire,
  figures: Sections,
  { habits, lost, shut }: LeftOut,
): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { code, section, steps, isFlow } of typedItemsOf(questionnaire)) {
    const figure = figures[section]?.[code];
    if (figure === undefined) throw new Error(`no figure for item ${code}`);
    const why: MissingReason | undefined =
      shut && isFlow
        ? 'closed'
        : code === lost
          ? 'not-collected'
          : typeof figure === 'number'
            ? habits.get(code)
            : undefined;
    cells.set(code, why ? missing(why) : cellOf(figure, steps));
  }
  return cells;
}
