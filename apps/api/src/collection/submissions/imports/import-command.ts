/** What an import is asked to do, and what it answers. */
import type { Cells, ImportRow, ImportWish, Questionnaire, SubmissionContext } from '@vlis/domain';

export interface ImportCommand extends ImportWish {
  readonly roundId: number;
  readonly rows: readonly ImportRow[];
  /** Sees each row that is taken as it was checked, for those who study the checks themselves (the census). */
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
