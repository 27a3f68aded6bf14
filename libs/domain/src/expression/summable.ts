/**
 * Which formulas can be added up over millions of submissions: arithmetic, min, max and abs.
 * What a name reads is checked where the form is compiled. `sum` is left out because in a stored fact "not asked" and "no number" look alike; truths are no numbers to add.
 */
import type { Expression } from './expression.js';
import { operandsOf } from './names.js';

export function isSummable(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
    case 'name':
      return true;
    case 'call':
      return expression.callee !== 'sum' && expression.operands.every(isSummable);
    case 'negate':
    case 'terms':
    case 'factors':
      return operandsOf(expression).every(isSummable);
    default:
      return false;
  }
}
