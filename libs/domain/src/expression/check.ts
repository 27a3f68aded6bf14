/**
 * Is everything a formula names known? Run when a form is published, after rule families are bound; what passes here
 * can be evaluated on any submission. An empty list means nothing is wrong.
 */
import type { ExpressionError } from './error.js';
import type { Expression, Name } from './expression.js';
import { namesIn } from './names.js';
import { positionOf } from './positions.js';
import { printName } from './print.js';

/** What may be named. Attributes by their full name (`period.days`), parameters without `param.`. */
export interface KnownNames {
  isItem(code: string): boolean;
  isAttribute(name: string): boolean;
  isParam(name: string): boolean;
}

/** Every unknown name, as often as it stands there, with its place in the text the tree was parsed from. */
export const checkExpression = (expression: Expression, names: KnownNames): readonly ExpressionError[] =>
  namesIn(expression).flatMap((name) => unknown(name, names));

function unknown(name: Name, names: KnownNames): readonly ExpressionError[] {
  const place = { position: positionOf(name), found: printName(name) };
  switch (name.source) {
    case 'attribute':
      return names.isAttribute(name.name) ? [] : [{ code: 'UNKNOWN_ATTRIBUTE', ...place, expected: ['attribute'] }];
    case 'param':
      return names.isParam(name.name) ? [] : [{ code: 'UNKNOWN_PARAM', ...place, expected: ['param'] }];
    default:
      return names.isItem(name.name) ? [] : [{ code: 'UNKNOWN_ITEM', ...place, expected: ['item'] }];
  }
}
