/**
 * Rule families: one formula over the item `X` stands for many rules, `X` being each listed item in turn (R44 and R49
 * of the statistics form). The item is exchanged in the tree, never in the text, so `X` inside `EX1` is safe.
 */
import type { Expression, Link, NonEmpty } from './expression.js';
import { placedAt, positionOf } from './positions.js';

/** The formula with the item `from` replaced by `to` in every submission it is read from (`X`, `prev_year.X`, …). */
export function bindItem(expression: Expression, from: string, to: string): Expression {
  const bound = (operand: Expression): Expression => bindItem(operand, from, to);
  switch (expression.kind) {
    case 'number':
      return expression;
    case 'name':
      return isItem(expression, from) ? placedAt(positionOf(expression), { ...expression, name: to }) : expression;
    case 'negate':
    case 'not':
    case 'is-null':
      return { ...expression, operand: bound(expression.operand) };
    case 'call':
    case 'and':
    case 'or':
      return { ...expression, operands: each(expression.operands, bound) };
    case 'implies':
      return { ...expression, condition: bound(expression.condition), consequence: bound(expression.consequence) };
    case 'terms':
      return { ...expression, first: bound(expression.first), rest: each(expression.rest, inLink(bound)) };
    case 'factors':
      return { ...expression, first: bound(expression.first), rest: each(expression.rest, inLink(bound)) };
    case 'comparison':
      return { ...expression, first: bound(expression.first), rest: each(expression.rest, inLink(bound)) };
  }
}

type Name = Extract<Expression, { readonly kind: 'name' }>;

const isItem = ({ name, source }: Name, code: string): boolean =>
  name === code && source !== 'attribute' && source !== 'param';

const each = <T>([first, ...rest]: NonEmpty<T>, change: (one: T) => T): NonEmpty<T> => [
  change(first),
  ...rest.map(change),
];

const inLink =
  (change: (operand: Expression) => Expression) =>
  <Sign>({ sign, operand }: Link<Sign>): Link<Sign> => ({ sign, operand: change(operand) });
