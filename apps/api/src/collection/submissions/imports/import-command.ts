/** What an import is asked to do, and what it answers. */
import type { Cells, Questionnaire, ReportContext } from '@vlis/domain';
import type { ImportRow } from './import-row.js';

export interface ImportCommand {
  readonly roundId: number;
  readonly rows: readonly ImportRow[];
  readonly submit: boolean;
  /** Given for every warning that has no explanation of its own. */
  readonly explanation?: string;
  /** Sees each row as it was checked, for those who study the checks themselves (the census). */
  readonly onChecked?: (row: ImportRow, checked: CheckedReport) => void;
}

export interface CheckedReport {
  readonly questionnaire: Questionnaire;
  readonly cells: Cells;
  readonly context: ReportContext;
}

export interface Imported {
  readonly ids: readonly number[];
  readonly saved: number;
  readonly submitted: number;
  readonly unchanged: number;
}

export const MAXIMUM_ROWS = 1000;
