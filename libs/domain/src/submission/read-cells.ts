/** The cells of an input, read by the form: what cannot be taken is named with its place, and then nothing is taken. */
import { missing, type Cell, type Cells, type MissingReason } from '../shared/cell.js';
import { issue, type Issue } from '../shared/issue.js';
import type { Item } from '../form/item.js';
import type { Questionnaire } from '../form/questionnaire.js';
import { checkCell, readEntry } from './read-entry.js';
import type { SubmissionContext } from './submission.js';
import { withUsual } from './unlike-before.js';

/** As a person sends it: typed text, or a chosen reason for having no answer; neither is a blank. */
export interface TypedCell {
  readonly code: string;
  readonly text?: string | null;
  readonly missing?: MissingReason | null;
}

const known = ({ form, asked }: Questionnaire, code: string): Item | Issue => {
  const item = form.items.get(code);
  if (!item) return issue('UNKNOWN_ITEM', code.slice(0, 40), { item: code.slice(0, 40) });
  if (item.formula !== undefined) return issue('COMPUTED_ITEM', code, { item: code });
  return asked.has(code) ? item : issue('ITEM_NOT_ASKED', code, { item: code });
};

const isIssue = (answer: Item | Issue): answer is Issue => 'severity' in answer;

export function readTypedCells(
  questionnaire: Questionnaire,
  context: SubmissionContext,
  typed: readonly TypedCell[],
): { readonly cells: Cells; readonly issues: readonly Issue[] } {
  const cells = new Map<string, Cell>();
  const issues: Issue[] = [];
  const seen = new Set<string>();
  for (const { code, text, missing: why } of typed) {
    const item = known(questionnaire, code);
    if (isIssue(item)) {
      issues.push(item);
    } else if (seen.has(code)) {
      issues.push(issue('ITEM_TWICE', code, { item: code }));
    } else if (why && text?.trim()) {
      issues.push(issue('NUMBER_AND_REASON', code, { item: code }));
    } else if (why) {
      cells.set(code, missing(why));
    } else {
      const reading = readEntry(withUsual(item, questionnaire.period, context), text ?? '');
      if (reading.ok) cells.set(code, reading.cell);
      else issues.push(reading.issue);
    }
    seen.add(code);
  }
  return { cells, issues };
}

/** Cells that are values already (imports): the same checks on item and bounds. */
export function checkCells(questionnaire: Questionnaire, cells: Cells): readonly Issue[] {
  const issues: Issue[] = [];
  for (const [code, cell] of cells) {
    const item = known(questionnaire, code);
    const wrong = isIssue(item) ? item : checkCell(item, cell);
    if (wrong) issues.push(wrong);
  }
  return issues;
}
