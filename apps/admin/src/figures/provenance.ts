/** How a figure is made, in the form's own terms: formula, time, source; for a ratio its two sums. */
import type { FormDefinition, IndicatorTerm, Item } from '@vlis/domain';
import type { Format } from '../format/useFormat.js';
import type { MessageKey } from '../i18n/messages.js';
import type { Translate } from '../i18n/useT.js';
import type { Fact } from '../parts/Facts.js';

const AGGREGATION: Readonly<Record<Item['aggregation'], MessageKey>> = {
  sum: 'figures.fromSum',
  average: 'figures.fromAverage',
  count_yes: 'figures.fromCountYes',
  none: 'figures.fromNone',
};

/** A basis of our own says nothing to the reader. */
const OWN = 'own';

export interface Provenance {
  readonly facts: readonly Fact[];
  readonly note: string | undefined;
}

function termText(term: IndicatorTerm, f: Format, t: Translate): string {
  if (term.kind === 'sum') return `Σ ${term.expression}`;
  const figure = t(`figures.placeFigure.${term.figure}`);
  return term.per === '1' ? figure : t('figures.fromPer', { figure, per: f.number(term.per) });
}

export function provenanceOf(form: FormDefinition, code: string, f: Format, t: Translate): Provenance {
  const indicator = form.indicators.find((candidate) => candidate.code === code);
  if (indicator) {
    return {
      facts: [
        [t('figures.fromItem'), `${code} · ${f.words(indicator.name)}`],
        [t('figures.fromNumerator'), termText(indicator.numerator, f, t)],
        [t('figures.fromDenominator'), termText(indicator.denominator, f, t)],
        ...(indicator.basis === OWN ? [] : [[t('figures.fromBasis'), indicator.basis] as const]),
      ],
      note: t('figures.fromRatio'),
    };
  }
  const item = form.items.find((candidate) => candidate.code === code);
  if (!item) return { facts: [], note: undefined };
  const facts: Fact[] = [
    [t('figures.fromItem'), `${code} · ${f.words(item.label)}`],
    [
      t('figures.fromFormula'),
      [item.formula && `${code} = ${item.formula}`, t(AGGREGATION[item.aggregation])].filter(Boolean).join('; '),
    ],
    [t('figures.fromTime'), t(item.time === 'stock' ? 'figures.fromStock' : 'figures.fromFlow')],
    ...(item.iso ? [[t('figures.fromIso'), item.iso] as const] : []),
  ];
  return { facts, note: item.mayRepeat ? t('figures.fromRepeat') : undefined };
}
