/** Walking a tree: the operands of a node, and every name in the order of the text. */
import type { Expression, Name } from './expression.js';

/** What a node is made of, left to right; nothing for a number or a name. */
export function operandsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'name':
      return [];
    case 'negate':
    case 'not':
    case 'is-null':
      return [expression.operand];
    case 'call':
    case 'and':
    case 'or':
      return expression.operands;
    case 'implies':
      return [expression.condition, expression.consequence];
    case 'terms':
    case 'factors':
    case 'comparison':
      return [expression.first, ...expression.rest.map((link) => link.operand)];
  }
}

/** Every name, as often as it stands in the formula. */
export const namesIn = (expression: Expression): readonly Name[] =>
  expression.kind === 'name' ? [expression] : operandsOf(expression).flatMap(namesIn);
