/**
 * Whether a rule can ever be broken by a library that is asked these items. A comparison with an item that is not asked
 * is skipped, so a rule made only of such comparisons can never be broken; in a sum, a part that is not asked counts as
 * 0.
 */
import type { Expression } from '../expression/index.js';
import type { CompiledRule } from './compile.js';

type Kind<K extends Expression['kind']> = Extract<Expression, { readonly kind: K }>;

const isAsked = ({ source, name }: Kind<'name'>, asked: ReadonlySet<string>): boolean =>
  source !== 'item' || asked.has(name);

const takesAny = ({ callee }: Kind<'call'>): boolean => callee === 'sum';

export function canSpeak({ expression }: Pick<CompiledRule, 'expression'>, asked: ReadonlySet<string>): boolean {
  const known = (one: Expression): boolean => {
    switch (one.kind) {
      case 'number':
        return true;
      case 'name':
        return isAsked(one, asked);
      case 'call':
        return takesAny(one) ? one.operands.some(known) : one.operands.every(known);
      case 'negate':
      case 'not':
        return known(one.operand);
      case 'is-null':
        return true;
      case 'terms':
      case 'factors':
      case 'comparison':
        return [one.first, ...one.rest.map(({ operand }) => operand)].every(known);
      case 'and':
        return one.operands.some(known);
      case 'or':
        return one.operands.every(known);
      case 'implies':
        return [one.condition, one.consequence].every(known);
    }
  };
  return known(expression);
}
