/**
 * What is added up over libraries for one form version: every item, and the two sums of every indicator. An
 * indicator's sums are measures of their own because a library is dropped from both when it lacks either value
 * (ratio of sums): Σ of the item alone would count it.
 */
import { references, parseExpression, type Expression } from '../expression/index.js';
import type { FormDefinition, IndicatorTerm } from '../form/definition.js';

export interface Measure {
  readonly key: string;
  readonly expression: Expression;
  /** A second value the library must have too, or it is left out. */
  readonly alongside?: Expression;
}

export const numeratorKey = (code: string): string => `${code}/n`;
export const denominatorKey = (code: string): string => `${code}/d`;
/** Of an item averaged by weight (E18 by E19): Σ value × weight and Σ weight. */
export const weightedKey = (code: string): string => `${code}/w`;
export const weightKey = (code: string): string => `${code}/v`;

/** A formula of a published form: it was parsed before, so failing now is a fault. */
export function formulaOf(text: string): Expression {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`a published form holds a bad formula: ${text}`);
  return parsed.expression;
}

const summed = (term: IndicatorTerm): Expression | undefined =>
  term.kind === 'sum' ? formulaOf(term.expression) : undefined;

/** The measures of a form version, in the order in which they are stored. */
export function measuresOf({ items, indicators }: Pick<FormDefinition, 'items' | 'indicators'>): readonly Measure[] {
  const measures: Measure[] = items.map(({ code }) => ({ key: code, expression: formulaOf(code) }));
  for (const { code, weightedBy } of items) {
    if (weightedBy === undefined) continue;
    const [product, weight] = [formulaOf(`${code} * ${weightedBy}`), formulaOf(weightedBy)];
    measures.push({ key: weightedKey(code), expression: product });
    measures.push({ key: weightKey(code), expression: weight, alongside: product });
  }
  for (const { code, numerator, denominator } of indicators) {
    const [above, below] = [summed(numerator), summed(denominator)];
    if (above) measures.push({ key: numeratorKey(code), expression: above, ...(below && { alongside: below }) });
    if (below) measures.push({ key: denominatorKey(code), expression: below, ...(above && { alongside: above }) });
  }
  return measures;
}

/** Items a measure reads: a library is expected to have it when its type is asked all of them. */
export const itemsOf = ({ expression, alongside }: Measure): readonly string[] => [
  ...new Set([expression, ...(alongside ? [alongside] : [])].flatMap((e) => references(e).map(({ name }) => name))),
];
