/** What a formula reads: each item, attribute and parameter once, in the order of first appearance. */
import type { Expression, Reference } from './expression.js';
import { namesIn } from './names.js';
import { printName } from './print.js';

export const references = (expression: Expression): readonly Reference[] => [
  ...new Map(
    namesIn(expression).map(({ source, name }): [string, Reference] => [printName({ source, name }), { source, name }]),
  ).values(),
];
