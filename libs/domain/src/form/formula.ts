/** One formula over the items of a form: read, and every name in it looked up. */
import type { Decimal } from '../shared/decimal.js';
import { issue, type Issue } from '../shared/issue.js';
import {
  bindItem,
  checkExpression,
  checkNumbers,
  parseExpression,
  printName,
  references,
  type Expression,
  type ExpressionError,
  type KnownNames,
} from '../expression/index.js';
import { ATTRIBUTES } from './attributes.js';
import { FAMILY_ITEM } from './check-definition.js';
import { hasNumber, type Item } from './item.js';

export type Items = ReadonlyMap<string, Item>;

/** What a formula became, and what is wrong with it; without an expression it could not be read. */
export interface ReadFormula {
  readonly expression?: Expression;
  readonly issues: readonly Issue[];
}

/** `fault` names the sentence; `detail` says the same to a program. */
export const badExpression = (
  path: string,
  expression: string,
  { code, found, expected, position }: ExpressionError,
): Issue =>
  issue('BAD_EXPRESSION', path, {
    ...{ expression, position: `${position}`, fault: code, found, expected: expected.join(', ') },
    detail: `${code} ${JSON.stringify(found)}${expected.length ? ` (${expected.join(', ')})` : ''}`,
  });

/** What may be named, and which of the items have numbers to calculate with. */
export interface FormNames extends KnownNames {
  hasNumber(code: string): boolean;
}

/** What is named and not there; where all is there, what has no number and stands where one is needed. */
function wrongNames(expression: Expression, known: FormNames): readonly ExpressionError[] {
  const unknown = checkExpression(expression, known);
  if (unknown.length) return unknown;
  return checkNumbers(
    expression,
    ({ source, name }) => source === 'attribute' || source === 'param' || known.hasNumber(name),
  );
}

/** Parses and checks one formula; the issues tell where it stands. */
export function readFormula(path: string, text: string, known: FormNames, bind?: string): ReadFormula {
  const parsed = parseExpression(text);
  if (!parsed.ok) return { issues: [badExpression(path, text, parsed.error)] };
  const expression = bind === undefined ? parsed.expression : bindItem(parsed.expression, FAMILY_ITEM, bind);
  return { expression, issues: wrongNames(expression, known).map((error) => badExpression(path, text, error)) };
}

export const namesAmong = (items: Items, params: ReadonlyMap<string, Decimal> = new Map()): FormNames => ({
  isItem: (code) => items.has(code),
  hasNumber: (code) => hasNumber(items.get(code)!),
  isAttribute: (name) => (ATTRIBUTES as readonly string[]).includes(name),
  isParam: (name) => params.has(name),
});

/** What it names beside items of the submission itself. */
export const namesElsewhere = (expression: Expression): readonly string[] =>
  references(expression)
    .filter(({ source }) => source !== 'item')
    .map(printName);
