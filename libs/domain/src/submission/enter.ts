/**
 * What somebody enters in a submission, worked into it: figures put in, computed items derived, everything checked. A save
 * and a row of an import both end here, so that what is typed by hand and what comes in a file come out the same.
 */
import type { Cell, Cells } from '../shared/cell.js';
import type { Issue } from '../shared/issue.js';
import type { Questionnaire } from '../form/questionnaire.js';
import { countIssues, type SubmissionCheck } from './check-submission.js';
import { derive } from './derive.js';
import { changedCells, changedTexts } from './merge.js';
import type { SubmissionState } from './moves.js';
import type { SubmissionContext } from './submission.js';
import { validate, type Explanations } from './validate.js';

/** A submission as a decision reads it: what is stored, and what its form and its other submissions say about it. */
export interface OpenSubmission {
  readonly state: SubmissionState;
  readonly revision: number;
  readonly cells: Cells;
  readonly explanations: Explanations;
  readonly questionnaire: Questionnaire;
  readonly context: SubmissionContext;
}

/** Figures that were read and checked already. */
export interface CheckedEntry {
  readonly cells: Cells;
  /** All explanations of the submission, in view of what the check has found. */
  readonly explain: (issues: readonly Issue[]) => Explanations;
}

/** What an entry changed: goes into the history, which is append-only. */
export interface EntryChange {
  /** By item. */
  readonly cells: ReadonlyMap<string, { readonly before?: Cell; readonly after: Cell }>;
  /** Before and after by finding, `''` where there is none. */
  readonly explained: Readonly<Record<string, readonly [string, string]>>;
}

/** A submission after an entry. */
export interface EnteredSubmission {
  /** One more than before where anything has changed. */
  readonly revision: number;
  readonly cells: Cells;
  readonly explanations: Explanations;
  readonly check: SubmissionCheck;
  /** Absent: nothing has changed, and there is nothing to write. */
  readonly change?: EntryChange;
}

export function enter(submission: OpenSubmission, entry: CheckedEntry): EnteredSubmission {
  const { questionnaire, context } = submission;
  const cells = derive(questionnaire, withCells(submission.cells, entry.cells));
  const issues = validate(questionnaire, cells, context);
  const explanations = entry.explain(issues);

  const changed = changedCells(submission.cells, entry.cells);
  const explained = changedTexts(submission.explanations, explanations);
  const isChanged = changed.size > 0 || Object.keys(explained).length > 0;
  return {
    ...{ cells, explanations },
    revision: submission.revision + (isChanged ? 1 : 0),
    check: countIssues(questionnaire, cells, issues, explanations),
    ...(isChanged && { change: { cells: changed, explained } }),
  };
}

function withCells(before: Cells, mine: Cells): Cells {
  const cells = new Map(before);
  for (const [code, cell] of mine) cells.set(code, cell);
  return cells;
}
