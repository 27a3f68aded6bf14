/** How a figure is made, in the form's own terms: formula, time, source; for a ratio its two sums. */
import { dividesByPlace, type Indicator, type IndicatorTerm, type Item } from '@vlis/domain';
import type { Format } from '../format/useFormat.js';
import type { MessageKey } from '../i18n/messages.js';
import type { Translate } from '../i18n/useT.js';
import type { Fact } from '../parts/Facts.js';
import { briefLabel } from '../reference/labels.js';
import type { FigureForm } from './useFigureForm.js';

const AGGREGATION: Readonly<Record<Item['aggregation'], MessageKey>> = {
  sum: 'figures.fromSum',
  average: 'figures.fromAverage',
  count_yes: 'figures.fromCountYes',
  none: 'figures.fromNone',
};

/** The basis of an indicator that no standard defines; the word tells a reader nothing, so it is not shown. */
const OWN = 'own';

export interface Provenance {
  readonly facts: readonly Fact[];
  readonly note: string | undefined;
}

/** `E01 + E02` → `E01 (Lượt đọc tại chỗ) + E02 (Lượt mượn về)`; what names no item of the form stays as it is. */
export const namedFormula = (formula: string, items: readonly Item[], words: Format['words']): string =>
  formula.replace(/[A-Za-z_][\w.]*/g, (name) => {
    const item = items.find(({ code }) => code === name.slice(name.lastIndexOf('.') + 1));
    return item ? `${name} (${briefLabel(words(item.label))})` : name;
  });

function termText(term: IndicatorTerm, items: readonly Item[], f: Format, t: Translate): string {
  if (term.kind === 'sum') return `Σ ${namedFormula(term.expression, items, f.words)}`;
  const figure = t(`figures.placeFigure.${term.figure}`);
  return term.per === '1' ? figure : t('figures.fromPer', { figure, per: f.number(term.per) });
}

/** Who is left out of a ratio: it depends on whether the denominator is reported. */
function ratioNote(indicator: Indicator, t: Translate): string {
  const { numerator, denominator } = indicator;
  if (dividesByPlace(indicator) && denominator.kind === 'place')
    return t('figures.fromPlaceRatio', { figure: t(`figures.placeFigure.${denominator.figure}`) });
  return t(numerator.kind === 'place' ? 'figures.fromRegisters' : 'figures.fromRatio');
}

export function provenanceOf(form: FigureForm, code: string, f: Format, t: Translate): Provenance {
  const indicator = form.indicators.find((candidate) => candidate.code === code);
  if (indicator) {
    return {
      facts: [
        [t('figures.fromItem'), `${code} · ${f.words(indicator.name)}`],
        [t('figures.fromNumerator'), termText(indicator.numerator, form.items, f, t)],
        [t('figures.fromDenominator'), termText(indicator.denominator, form.items, f, t)],
        ...(indicator.basis === OWN ? [] : [[t('figures.fromBasis'), indicator.basis] as const]),
      ],
      note: ratioNote(indicator, t),
    };
  }
  const item = form.items.find((candidate) => candidate.code === code);
  if (!item) return { facts: [], note: undefined };
  const facts: Fact[] = [
    [t('figures.fromItem'), `${code} · ${f.words(item.label)}`],
    [
      t('figures.fromFormula'),
      [item.formula && `${code} = ${namedFormula(item.formula, form.items, f.words)}`, t(AGGREGATION[item.aggregation])]
        .filter(Boolean)
        .join('; '),
    ],
    [t('figures.fromTime'), t(item.time === 'stock' ? 'figures.fromStock' : 'figures.fromFlow')],
    ...(item.iso ? [[t('figures.fromIso'), item.iso] as const] : []),
  ];
  return { facts, note: item.mayRepeat ? t('figures.fromRepeat') : undefined };
}
