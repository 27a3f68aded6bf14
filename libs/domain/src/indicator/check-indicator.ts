/**
 * What keeps an indicator out of the dictionary. What passes here can be read in every period, added up over every
 * library and printed in both languages: its formulas name items of the form and nothing else, neither is the other,
 * its unit is the one it is shown in, and its days are in order.
 *
 * Odd case: an indicator reads no other indicator. Ratios are not added up, so a ratio of ratios would be the figure of
 * no library; an issue says so, and not that the item is unknown.
 */
import type { IsoDate } from '../calendar/day.js';
import {
  isSummable,
  operandsOf,
  parseExpression,
  printExpression,
  references,
  type Expression,
} from '../expression/index.js';
import { namesAmong, namesElsewhere, readFormula, type Items } from '../form/formula.js';
import { isPlain } from '../shared/decimal.js';
import { issue, type Issue } from '../shared/issue.js';
import type { LocalizedText } from '../shared/text.js';
import type { IndicatorContent, IndicatorDocument, IndicatorTerm } from './definition.js';

/** What an indicator may name. */
export interface Nameable {
  /** Of the newest version of its form. */
  readonly items: Items;
  /** Columns of library types. */
  readonly types: ReadonlySet<string>;
  /** Codes of the dictionary. */
  readonly indicators: ReadonlySet<string>;
}

export const checkIndicator = (document: IndicatorDocument, known: Nameable): readonly Issue[] => [
  ...checkTexts(document),
  ...checkTerm('numerator', document.numerator, document.code, known),
  ...checkTerm('denominator', document.denominator, document.code, known),
  ...(isSameTerm(document.numerator, document.denominator)
    ? [issue('INDICATOR_DIVIDES_BY_ITSELF', 'denominator', { formula: termText(document.denominator) })]
    : []),
  ...checkTypes(document, known.types),
  ...checkUnit(document),
  ...checkDays(document.validFrom, document.validTo),
];

function checkTexts({ name, unit, note }: IndicatorContent): readonly Issue[] {
  const texts: readonly (readonly [string, LocalizedText | undefined])[] = [
    ['name', name],
    ['unit', unit],
    ['note', note],
  ];
  return texts.flatMap(([path, text]) =>
    (text ? (['vi', 'en'] as const) : [])
      .filter((language) => !text![language]?.trim())
      .map((language) => issue('TEXT_MISSING', `${path}.${language}`, { path: `${path}.${language}` })),
  );
}

function checkTerm(path: string, term: IndicatorTerm, own: string, known: Nameable): readonly Issue[] {
  if (term.kind === 'place') {
    const divides = isPlain(term.per) && Number(term.per) > 0;
    return divides ? [] : [issue('INDICATOR_DIVISOR', `${path}.per`, { per: term.per })];
  }
  const { expression, issues } = readFormula(path, term.expression, namesAmong(known.items));
  if (!expression) return issues;
  const ratios = [...new Set(references(expression).map(({ name }) => name))].filter(
    (name) => !known.items.has(name) && (name === own || known.indicators.has(name)),
  );
  const found = [
    ...issues.filter(({ params }) => !ratios.includes(params['found'] ?? '')),
    ...ratios.map((indicator) => issue('INDICATOR_IN_FORMULA', path, { indicator })),
    ...namesElsewhere(expression).map((name) => issue('INDICATOR_BEYOND_SUBMISSION', path, { name })),
  ];
  if (found.length) return found;
  if (!isSummable(expression)) return [issue('INDICATOR_NOT_SUMMABLE', path, { expression: term.expression })];
  const twice = dividesByItself(expression);
  return twice === undefined ? [] : [issue('INDICATOR_DIVIDES_BY_ITSELF', path, { formula: twice })];
}

/** What a product is divided by although it is one of its own factors; undefined: nothing. */
function dividesByItself(expression: Expression): string | undefined {
  if (expression.kind === 'factors') {
    const above = [
      expression.first,
      ...expression.rest.filter(({ sign }) => sign === '*').map(({ operand }) => operand),
    ];
    const below = expression.rest.filter(({ sign }) => sign === '/').map(({ operand }) => operand);
    const printed = new Set(above.filter(({ kind }) => kind !== 'number').map(printExpression));
    const twice = below.map(printExpression).find((text) => printed.has(text));
    if (twice !== undefined) return twice;
  }
  for (const operand of operandsOf(expression)) {
    const twice = dividesByItself(operand);
    if (twice !== undefined) return twice;
  }
  return undefined;
}

/** The same but for a constant factor: their ratio would be that constant for every library of the country. */
const isSameTerm = (one: IndicatorTerm, other: IndicatorTerm): boolean => coreOf(one) === coreOf(other);

function coreOf(term: IndicatorTerm): string {
  if (term.kind === 'place') return `place ${term.figure}`;
  const parsed = parseExpression(term.expression);
  if (!parsed.ok) return term.expression;
  const { expression } = parsed;
  if (expression.kind !== 'factors') return printExpression(expression);
  const links = [{ sign: '*', operand: expression.first }, ...expression.rest];
  const parts = links.flatMap(({ sign, operand }) =>
    operand.kind === 'number' ? [] : [`${sign}${printExpression(operand)}`],
  );
  return parts.length === 1 && parts[0]!.startsWith('*') ? parts[0]!.slice(1) : parts.sort().join(' ');
}

const termText = (term: IndicatorTerm): string =>
  term.kind === 'sum' ? term.expression : `${term.figure} / ${term.per}`;

const checkTypes = ({ types, validFrom }: IndicatorDocument, known: ReadonlySet<string>): readonly Issue[] =>
  types
    .filter((type) => !known.has(type))
    .map((type) => issue('UNKNOWN_LIBRARY_TYPE', 'types', { type, day: validFrom }));

/** A percentage is a hundred times its ratio, and says so by its sign. */
const checkUnit = ({ unit, percent }: IndicatorContent): readonly Issue[] =>
  (unit.vi.trim() === '%') === percent ? [] : [issue('INDICATOR_UNIT', 'unit', { unit: unit.vi })];

const checkDays = (from: IsoDate, to: IsoDate | null): readonly Issue[] =>
  to === null || from <= to ? [] : [issue('DAYS_OUT_OF_ORDER', 'validTo', { from, to })];
