/**
 * What one row of an import makes of its submission: read, derived, checked and handed in by the same rules as one
 * typed by hand. What is wrong is named at its item, as a refusal of the row.
 */
import { issue, issueKey, type Issue } from '../shared/issue.js';
import { isRefusal, type Refusal } from '../shared/refusal.js';
import { handIn, type Awaited, type HandedIn, type WeighCells } from './decide-submit.js';
import { enter, type EnteredSubmission, type OpenSubmission } from './enter.js';
import { refuseRows, type ImportRow } from './import-row.js';
import { mergedExplanations } from './merge.js';
import { isEditable } from './moves.js';
import { checkCells } from './read-cells.js';
import { openIssues, type Explanations } from './validate.js';

export interface ImportWish {
  readonly submit: boolean;
  /** Given for every warning that has no explanation of its own. */
  readonly explanation?: string;
}

export interface ImportedSubmission {
  readonly entered: EnteredSubmission;
  /** Absent: it stays with its library. */
  readonly handedIn?: HandedIn;
}

export function decideImport(
  submission: OpenSubmission & Awaited,
  row: ImportRow,
  { submit, explanation }: ImportWish,
  { now, weigh }: { readonly now: Date; readonly weigh: WeighCells },
): ImportedSubmission | Refusal {
  const { state, questionnaire } = submission;
  const wrong = isEditable(state) ? checkCells(questionnaire, row.cells) : [issue('NOT_EDITABLE', 'state', { state })];
  const refusal = refuseRows(wrong);
  if (refusal) return refusal;
  const texts = mergedExplanations(submission.explanations, row.explanations ?? {}, []);
  const entered = enter(submission, {
    cells: row.cells,
    explain: (issues) => explainedBy(explanation, issues, texts),
  });
  if (!submit) return { entered };
  const handedIn = handIn(submission, entered, { at: row.submittedAt ?? now, weigh });
  return isRefusal(handedIn) ? handedIn : { entered, handedIn };
}

/** The words given for every open warning, where there are such words. */
function explainedBy(words: string | undefined, issues: readonly Issue[], explanations: Explanations): Explanations {
  if (!words) return explanations;
  const open = openIssues(issues, explanations).warnings;
  return { ...explanations, ...Object.fromEntries(open.map((found) => [issueKey(found), words])) };
}
