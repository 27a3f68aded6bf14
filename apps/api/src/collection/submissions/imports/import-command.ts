/** The command of an import and its answer. */
import type { Cells, ImportRow, ImportWish, Questionnaire, SubmissionContext } from '@vlis/domain';

export interface ImportCommand extends ImportWish {
  readonly roundId: number;
  readonly rows: readonly ImportRow[];
  /** Called with every accepted row as it was checked; the census uses it to study the checks. */
  readonly onChecked?: (row: ImportRow, checked: CheckedSubmission) => void;
}

export interface CheckedSubmission {
  readonly questionnaire: Questionnaire;
  readonly cells: Cells;
  readonly context: SubmissionContext;
}

export interface Imported {
  readonly ids: readonly number[];
  readonly saved: number;
  readonly submitted: number;
  readonly unchanged: number;
}

export const MAXIMUM_ROWS = 1000;
