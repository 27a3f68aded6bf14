/**
 * Is a formula a condition? A rule must be one: `A - B` has a value of its own, and taken as a truth it would hold
 * wherever the two differ, the reverse of what its author means. So must each side of and, or, not and implies be one.
 *
 * Odd case: a name is a condition where it stands for a yes or no (`H02 implies H03 is not null`).
 */
import type { ExpressionError } from './error.js';
import type { Expression, Name } from './expression.js';
import { namesIn, operandsOf } from './names.js';
import { positionOf } from './positions.js';
import { printExpression } from './print.js';

/** Every part that has a number's value where a condition must stand, at the first name in it; empty: a condition. */
export function checkCondition(expression: Expression, isYesNo: (name: Name) => boolean): readonly ExpressionError[] {
  switch (expression.kind) {
    case 'comparison':
    case 'is-null':
      return [];
    case 'and':
    case 'or':
    case 'not':
    case 'implies':
      return operandsOf(expression).flatMap((operand) => checkCondition(operand, isYesNo));
    case 'name':
      return isYesNo(expression) ? [] : [noCondition(expression)];
    default:
      return [noCondition(expression)];
  }
}

function noCondition(expression: Expression): ExpressionError {
  const [first] = namesIn(expression);
  const found = printExpression(expression);
  return { code: 'NOT_A_CONDITION', position: first ? positionOf(first) : 0, found, expected: ['condition'] };
}
