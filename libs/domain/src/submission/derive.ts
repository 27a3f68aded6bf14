/** Computed items: never typed in, always recalculated, on every save and wherever a submission is read from outside. */
import type { Cell, Cells } from '../shared/cell.js';
import { outcomeCell } from '../expression/index.js';
import type { Questionnaire } from '../form/questionnaire.js';
import { NO_CONTEXT, scopeOf } from './submission.js';

/** The cells with every computed item of the questionnaire put in; what stood there before is replaced. */
export function derive(questionnaire: Questionnaire, cells: Cells): Cells {
  if (!questionnaire.computed.length) return cells;
  const derived = new Map<string, Cell>(cells);
  const scope = scopeOf(questionnaire, derived, NO_CONTEXT);
  for (const { item, run } of questionnaire.computed) derived.set(item.code, outcomeCell(run(scope)));
  return derived;
}
