/**
 * Whether a save is taken, and what it writes. Each save names the revision it was based on: cells that somebody else has
 * changed since come back as a choice and nothing is written; other cells merge, and of an explanation both texts stay. A
 * cell that cannot be read refuses the save.
 */
import type { IsoDate } from '../calendar/day.js';
import { tooLong } from '../shared/bounded-text.js';
import { issue, partsOfKey, type Issue } from '../shared/issue.js';
import { isRefusal, refuse, type Refusal } from '../shared/refusal.js';
import type { Questionnaire } from '../form/questionnaire.js';
import { staleRevision } from '../review/read.js';
import { enter, type EnteredSubmission, type OpenSubmission } from './enter.js';
import { conflictsOf, mergedExplanations, type CellConflict, type LaterChange, type LaterText } from './merge.js';
import { isEditable } from './moves.js';
import { readTypedCells, type TypedCell } from './read-cells.js';
import { inContext } from './submission.js';
import { refuseByRound, type GatedSubmission } from './round-gate.js';
import { UNLIKE_BEFORE } from './unlike-before.js';
import { REMARK, type Explanations } from './validate.js';

/** What somebody puts into a submission at once. */
export interface Entered {
  readonly cells: readonly TypedCell[];
  /** By finding (`R49:E06`); an empty text takes an explanation back. */
  readonly explanations: Explanations;
}

/** And the revision that they were looking at; 0: a submission that nobody had begun. */
export interface EnteredOn extends Entered {
  readonly baseRevision: number;
}

/** What was saved after the revision that a save is based on, in order of time. */
export interface SavedSince {
  readonly cells: readonly LaterChange[];
  readonly texts: readonly LaterText[];
}

export interface SavedSubmission extends OpenSubmission, GatedSubmission {
  readonly since: SavedSince;
}

/** A refusal that carries the choice to be made; nothing is written. */
export interface SaveConflict extends Refusal {
  readonly revision: number;
  readonly conflicts: readonly CellConflict[];
}

export type SaveDecision = EnteredSubmission | SaveConflict | Refusal;

export function decideSave(submission: SavedSubmission, entered: EnteredOn, today: IsoDate): SaveDecision {
  const { questionnaire, cells, context, since, state, revision } = submission;
  const { baseRevision } = entered;
  if (!isEditable(state)) return refuse('MOVE_NOT_POSSIBLE', [], { state });
  // The revision named has never existed, so no page can have shown it.
  if (baseRevision > revision || baseRevision < 0) return staleRevision(baseRevision, revision);
  const closed = refuseByRound(submission, today);
  if (closed) return closed;

  const typed = readTypedCells(questionnaire, inContext(questionnaire, cells, context), entered.cells);
  const wrong = [...typed.issues, ...checkTexts(questionnaire, entered.explanations)];
  if (wrong.length) return refuse('INVALID_CELLS', wrong, { count: `${wrong.length}` });

  const conflicts = conflictsOf(typed.cells, since.cells);
  if (conflicts.length) return { ...staleRevision(baseRevision, revision), revision, conflicts };

  const explanations = mergedExplanations(submission.explanations, entered.explanations, since.texts);
  return enter(submission, { cells: typed.cells, explain: () => explanations });
}

/** A submission begins with the first thing that is entered in it: opening one and leaving it again begins nothing. */
export function decideBegin(submission: SavedSubmission, entered: Entered, today: IsoDate): SaveDecision {
  const decided = decideSave(submission, { ...entered, baseRevision: 0 }, today);
  return !isRefusal(decided) && decided.revision === 0 ? refuse('NOTHING_ENTERED') : decided;
}

/** An explanation is of a rule of the form, or of a number unlike before, and an item that is asked, and no longer than one reads. */
function checkTexts({ form, asked }: Questionnaire, texts: Explanations): readonly Issue[] {
  const rules = new Set([REMARK, UNLIKE_BEFORE, ...form.definition.rules.map(({ code }) => code)]);
  return Object.entries(texts).flatMap(([key, text]) => {
    const { rule, item } = partsOfKey(key);
    if (!rules.has(rule) || !asked.has(item))
      return [issue('ITEM_NOT_ASKED', item.slice(0, 40), { item: key.slice(0, 40) })];
    return tooLong(text, item);
  });
}
