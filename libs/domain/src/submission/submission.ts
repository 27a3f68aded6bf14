/** One submission among the others of its library: what formulas read from. */
import { isReported, missing, type Cell, type Cells } from '../shared/cell.js';
import type { Decimal } from '../shared/decimal.js';
import { outcomeTruth, type CellSource, type FormulaScope } from '../expression/index.js';
import type { Attributes } from '../form/attributes.js';
import type { Questionnaire } from '../form/questionnaire.js';

/**
 * The other submissions a submission is held against, and the facts about it. The rules that compare with an absent
 * submission are skipped.
 */
export interface SubmissionContext {
  readonly prevYear?: Cells;
  readonly prevEnd?: Cells;
  readonly h1?: Cells;
  readonly attributes: Attributes;
  /** It is declared a closing submission: what is counted during the period may be any part of what was. */
  readonly isClosing?: boolean;
}

export const NO_CONTEXT: SubmissionContext = { attributes: new Map() };

/** Whether a yes among the cells declares that the submission is a closing one. */
export function isClosing({ form }: Questionnaire, cells: Cells): boolean {
  const cell = form.closing === undefined ? undefined : cells.get(form.closing);
  return isReported(cell) && !cell.value.isZero();
}

/** The context of a submission with these cells: what they declare about it holds at once. */
export const inContext = (
  questionnaire: Questionnaire,
  cells: Cells,
  context: SubmissionContext,
): SubmissionContext => ({
  ...context,
  isClosing: isClosing(questionnaire, cells),
});

/** Whether an item is asked in a submission with these facts; one that is not may be answered all the same. */
export function isAskedWhere({ form }: Questionnaire, code: string, { attributes }: SubmissionContext): boolean {
  const run = form.askedWhere.get(code);
  if (!run) return true;
  const attribute = (name: string): Cell | undefined => attributes.get(name);
  return outcomeTruth(run({ cell: () => undefined, attribute, param: () => undefined })) === true;
}

const blank = missing('not-yet');

export function scopeOf(
  questionnaire: Questionnaire,
  cells: Cells,
  context: SubmissionContext,
  params?: ReadonlyMap<string, Decimal>,
): FormulaScope {
  const other = { prev_year: context.prevYear, prev_end: context.prevEnd, h1: context.h1 };
  return {
    cell(source: CellSource, code: string): Cell | undefined {
      if (source !== 'item') return other[source]?.get(code);
      return questionnaire.asked.has(code) ? (cells.get(code) ?? blank) : undefined;
    },
    attribute: (name) => context.attributes.get(name),
    param: (name) => params?.get(name),
  };
}
