/**
 * From tree to text, with the brackets that are needed and no others: what is printed parses back to the same tree.
 * Signs are printed in their one spelling (`==`, `<=`), numbers in plain digits.
 */
import { toPlain } from '../shared/decimal.js';
import type { Expression, Link, Reference } from './expression.js';

/** The higher, the tighter it binds. An operand looser than its place stands in brackets. */
const TIGHTNESS: Readonly<Record<Expression['kind'], number>> = {
  implies: 1,
  or: 2,
  and: 3,
  not: 4,
  comparison: 5,
  'is-null': 5,
  terms: 6,
  factors: 7,
  negate: 8,
  call: 9,
  name: 9,
  number: 9,
};

export function printExpression(expression: Expression): string {
  const own = TIGHTNESS[expression.kind];
  switch (expression.kind) {
    case 'number':
      return toPlain(expression.value);
    case 'name':
      return printName(expression);
    case 'call':
      return `${expression.callee}(${expression.operands.map(printExpression).join(', ')})`;
    case 'negate':
      return `-${atLeast(own, expression.operand)}`;
    case 'not':
      return `not ${atLeast(own, expression.operand)}`;
    case 'is-null':
      return `${atLeast(own + 1, expression.operand)} is ${expression.negated ? 'not ' : ''}null`;
    case 'terms':
    case 'factors':
    case 'comparison':
      return printChain(own + 1, expression.first, expression.rest);
    case 'and':
    case 'or':
      return expression.operands.map((operand) => atLeast(own + 1, operand)).join(` ${expression.kind} `);
    case 'implies':
      return `${atLeast(own + 1, expression.condition)} implies ${atLeast(own, expression.consequence)}`;
  }
}

const atLeast = (tightness: number, operand: Expression): string =>
  TIGHTNESS[operand.kind] < tightness ? `(${printExpression(operand)})` : printExpression(operand);

const printChain = (tightness: number, first: Expression, rest: readonly Link<string>[]): string =>
  [atLeast(tightness, first), ...rest.map(({ sign, operand }) => `${sign} ${atLeast(tightness, operand)}`)].join(' ');

/** `B01`, `prev_year.B01`, `period.days`, `param.max`. */
export const printName = ({ source, name }: Reference): string =>
  source === 'item' || source === 'attribute' ? name : `${source}.${name}`;
