/**
 * Whether a rule can ever be broken by a library that is asked these items. A comparison with an item that is not asked is
 * skipped, so a rule of nothing but such comparisons is never said; in a sum, a part that is not asked counts as 0.
 */
import type { Expression } from '../expression/index.js';
import type { CompiledRule } from './compile.js';

export function canSpeak({ expression }: Pick<CompiledRule, 'expression'>, asked: ReadonlySet<string>): boolean {
  const known = (one: Expression): boolean => {
    switch (one.kind) {
      case 'number':
        return true;
      case 'name':
        return one.source !== 'item' || asked.has(one.name);
      case 'call':
        return one.callee === 'sum' ? one.operands.some(known) : one.operands.every(known);
      case 'negate':
      case 'not':
        return known(one.operand);
      case 'is-null':
        return true;
      case 'terms':
      case 'factors':
      case 'comparison':
        return known(one.first) && one.rest.every(({ operand }) => known(operand));
      case 'and':
        return one.operands.some(known);
      case 'or':
        return one.operands.every(known);
      case 'implies':
        return known(one.condition) && known(one.consequence);
    }
  };
  return known(expression);
}
