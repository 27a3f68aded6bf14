/** One report among the others of its library: what formulas read from. */
import { missing, type Cell, type Cells } from '../shared/cell.js';
import type { Decimal } from '../shared/decimal.js';
import type { CellSource, Scope } from '../expression/index.js';
import type { Attributes } from '../form/attributes.js';
import type { Questionnaire } from '../form/questionnaire.js';

/** The other reports a report is held against, and the facts about it. An absent report makes its rules skip. */
export interface ReportContext {
  readonly prevYear?: Cells;
  readonly prevEnd?: Cells;
  readonly h1?: Cells;
  readonly attributes: Attributes;
}

export const NO_CONTEXT: ReportContext = { attributes: new Map() };

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
