/** One report among the others of its library: what formulas read from. */
import { isReported, missing, type Cell, type Cells } from '../shared/cell.js';
import type { Decimal } from '../shared/decimal.js';
import { outcomeTruth, type CellSource, type Scope } from '../expression/index.js';
import type { Attributes } from '../form/attributes.js';
import type { Questionnaire } from '../form/questionnaire.js';

/** The other reports a report is held against, and the facts about it. An absent report makes its rules skip. */
export interface ReportContext {
  readonly prevYear?: Cells;
  readonly prevEnd?: Cells;
  readonly h1?: Cells;
  readonly attributes: Attributes;
  /** It is declared a closing report: what is counted during the period may be any part of what was. */
  readonly isClosing?: boolean;
}

export const NO_CONTEXT: ReportContext = { attributes: new Map() };

/** Whether a yes among the cells declares that the report is a closing one. */
export function isClosing({ form }: Questionnaire, cells: Cells): boolean {
  const cell = form.closing === undefined ? undefined : cells.get(form.closing);
  return isReported(cell) && !cell.value.isZero();
}

/** The context of a report with these cells: what they declare about it is heard at once. */
export const inContext = (questionnaire: Questionnaire, cells: Cells, context: ReportContext): ReportContext => ({
  ...context,
  isClosing: isClosing(questionnaire, cells),
});

/** Whether an item is asked in a report with these facts; one that is not may be answered all the same. */
export function isAskedWhere({ form }: Questionnaire, code: string, { attributes }: ReportContext): boolean {
  const run = form.askedWhere.get(code);
  if (!run) return true;
  const attribute = (name: string): Cell | undefined => attributes.get(name);
  return outcomeTruth(run({ cell: () => undefined, attribute, param: () => undefined })) === true;
}

const blank = missing('not-yet');

export function scopeOf(
  questionnaire: Questionnaire,
  cells: Cells,
  context: ReportContext,
  params?: ReadonlyMap<string, Decimal>,
): Scope {
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
