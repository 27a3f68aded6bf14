/** What a chart may show; which eight totals come first is the domain's word, for screens and workbooks alike. */
import {
  isAskedIn,
  parseExpression,
  references,
  type FormDefinition,
  type Indicator,
  type IndicatorTerm,
  type Item,
  type PeriodKind,
} from '@vlis/domain';
import type { FigureForm } from './useFigureForm.js';

export { keyItems } from '@vlis/domain';

/** What can be added up and so be charted. */
export const countable = ({ items }: Pick<FormDefinition, 'items'>, kind: PeriodKind): readonly Item[] =>
  items.filter((item) => item.aggregation !== 'none' && isAskedIn(item, kind));

const itemsIn = (term: IndicatorTerm): readonly string[] => {
  if (term.kind !== 'sum') return [];
  const parsed = parseExpression(term.expression);
  return parsed.ok
    ? references(parsed.expression).flatMap(({ source, name }) => (source === 'item' ? [name] : []))
    : [];
};

/** Indicators all of whose items the period asks for: an annual ratio has no value in a six-month report. */
export function indicatorsIn(
  { items, indicators }: Pick<FigureForm, 'items' | 'indicators'>,
  kind: PeriodKind,
): readonly Indicator[] {
  const asked = new Set(items.filter((item) => isAskedIn(item, kind)).map(({ code }) => code));
  return indicators.filter(({ numerator, denominator }) =>
    [numerator, denominator].flatMap(itemsIn).every((code) => asked.has(code)),
  );
}
