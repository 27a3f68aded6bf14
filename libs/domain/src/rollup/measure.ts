/**
 * What is added up over libraries for one form version: every item that asks for a number, and the two sums of every indicator that reads its
 * items. An indicator's sums are measures of their own because a library is dropped from both when it lacks either value
 * (ratio of sums): Σ of the item alone would count it.
 *
 * A measure has a key, and by its key a slot in the stored arrays that it keeps for good: what is added later has later
 * slots, whatever document it comes from.
 */
import { references, parseExpression, type Expression } from '../expression/index.js';
import type { IsoDate } from '../calendar/day.js';
import type { FormDefinition } from '../form/definition.js';
import { isAddedUp } from '../form/item.js';
import type { Indicator, IndicatorTerm } from '../indicator/definition.js';

export interface Measure {
  readonly key: string;
  readonly expression: Expression;
  /** A second value the library must have too, or it is left out. */
  readonly alongside?: Expression;
}

/** A measure where its sums are stored. */
export interface PlacedMeasure extends Measure {
  /** In `sums` and `counts`, from 1 as PostgreSQL counts. */
  readonly slot: number;
  /** It is added up in rounds whose last day is this one or later. */
  readonly from: IsoDate;
}

type Named = Pick<Indicator, 'code' | 'formula'>;

/** The first formula of an indicator has the plain key; no code holds a slash. */
const termKey = (term: 'n' | 'd', { code, formula }: Named): string => `${code}/${term}${formula > 1 ? formula : ''}`;

export const numeratorKey = (indicator: Named): string => termKey('n', indicator);
export const denominatorKey = (indicator: Named): string => termKey('d', indicator);
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

/** The measures of the form alone: items, and the sums of weighted averages. */
export function itemMeasures({ items }: Pick<FormDefinition, 'items'>): readonly Measure[] {
  const numbers = items.filter(isAddedUp);
  const measures: Measure[] = numbers.map(({ code }) => ({ key: code, expression: formulaOf(code) }));
  for (const { code, weightedBy } of items) {
    if (weightedBy === undefined) continue;
    const [product, weight] = [formulaOf(`${code} * ${weightedBy}`), formulaOf(weightedBy)];
    measures.push({ key: weightedKey(code), expression: product });
    measures.push({ key: weightKey(code), expression: weight, alongside: product });
  }
  return measures;
}

type Formula = Pick<Indicator, 'code' | 'formula' | 'numerator' | 'denominator'>;

/** The sums that an indicator reads: none, one, or two over the same libraries. */
export function indicatorMeasures(indicator: Formula): readonly Measure[] {
  const [above, below] = [summed(indicator.numerator), summed(indicator.denominator)];
  return [
    ...(above ? [{ key: numeratorKey(indicator), expression: above, ...(below && { alongside: below }) }] : []),
    ...(below ? [{ key: denominatorKey(indicator), expression: below, ...(above && { alongside: above }) }] : []),
  ];
}

/** Every measure of a form and the indicators that read it, each once, in the order in which they get their slots. */
export function measuresOf(form: Pick<FormDefinition, 'items'>, indicators: readonly Formula[]): readonly Measure[] {
  const all = [...itemMeasures(form), ...indicators.flatMap(indicatorMeasures)];
  return [...new Map(all.map((measure) => [measure.key, measure])).values()];
}

/** Items a measure reads: a library is expected to have it when its type is asked all of them. */
export const itemsOf = ({ expression, alongside }: Measure): readonly string[] => [
  ...new Set([expression, ...(alongside ? [alongside] : [])].flatMap((e) => references(e).map(({ name }) => name))),
];

const read = new WeakMap<object, readonly string[]>();

/** Every item that an indicator reads of a submission: a library is waited for when its type is asked all of them. */
export function itemsReadBy(indicator: Formula): readonly string[] {
  const known = read.get(indicator) ?? [...new Set(indicatorMeasures(indicator).flatMap(itemsOf))];
  read.set(indicator, known);
  return known;
}
