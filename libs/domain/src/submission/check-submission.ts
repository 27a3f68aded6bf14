/** A check of a whole submission, with the numbers that lists show without reading its cells: stored beside them on every write. */
import type { Cells } from '../shared/cell.js';
import type { Issue } from '../shared/issue.js';
import type { Questionnaire } from '../form/questionnaire.js';
import type { SubmissionContext } from './submission.js';
import { openIssues, progressOf, validate, type Explanations } from './validate.js';

export interface SubmissionCheck {
  /** Blanks included. */
  readonly issues: readonly Issue[];
  readonly filled: number;
  readonly asked: number;
  /** Blanks are left out: `filled` of `asked` shows how many there are. */
  readonly errors: number;
  readonly warnings: number;
  readonly openWarnings: number;
}

/** @param cells with their computed items */
export const checkSubmission = (
  questionnaire: Questionnaire,
  cells: Cells,
  context: SubmissionContext,
  explanations: Explanations,
): SubmissionCheck => countIssues(questionnaire, cells, validate(questionnaire, cells, context), explanations);

/** The same with issues that are known already. */
export function countIssues(
  questionnaire: Questionnaire,
  cells: Cells,
  issues: readonly Issue[],
  explanations: Explanations,
): SubmissionCheck {
  const open = openIssues(issues, explanations);
  return {
    issues,
    ...progressOf(questionnaire, cells),
    errors: open.errors.filter(({ code }) => code !== 'BLANK').length,
    warnings: issues.filter(({ severity }) => severity === 'warning').length,
    openWarnings: open.warnings.length,
  };
}
