/**
 * Does a formula calculate with numbers alone? An option, a text or a day has no value to calculate or compare with; whether
 * it was answered at all may be asked (`C01 is not null`).
 */
import type { ExpressionError } from './error.js';
import type { Expression, Name } from './expression.js';
import { operandsOf } from './names.js';
import { positionOf } from './positions.js';
import { printName } from './print.js';

/** Every name that stands where a number is needed and has none, with its place; empty: all have one. */
export function checkNumbers(expression: Expression, hasNumber: (name: Name) => boolean): readonly ExpressionError[] {
  if (expression.kind === 'name') return hasNumber(expression) ? [] : [noNumber(expression)];
  if (expression.kind === 'is-null' && expression.operand.kind === 'name') return [];
  return operandsOf(expression).flatMap((operand) => checkNumbers(operand, hasNumber));
}

const noNumber = (name: Name): ExpressionError => ({
  code: 'NOT_A_NUMBER_ITEM',
  position: positionOf(name),
  found: printName(name),
  expected: ['number'],
});
