/** What a chart is about: an item added up, or an indicator (a ratio of sums). Both can be shown as rows of figures. */
import { Decimal, inLanguage, toPlain, type Indicator, type Item, type Language } from '@vlis/domain';
import { compactText, numberText } from '../format/number.js';
import { shortLabel } from '../reference/labels.js';
import type { FigureForm } from './useFigureForm.js';

export interface FigureSubject {
  readonly code: string;
  readonly kind: 'item' | 'indicator';
  readonly label: string;
  readonly unit: string;
  /** The exact value as text for people. */
  readonly text: (value: string) => string;
  /** The same, short, for an axis. */
  readonly axis: (value: number) => string;
  /** Where to draw it. Only geometry: a pixel does not need sixty digits. */
  readonly position: (value: string) => number;
}

const axisText = (value: number, language: Language) =>
  compactText(toPlain(new Decimal(value.toPrecision(12))), language);

export function itemSubject(item: Item, language: Language): FigureSubject {
  return {
    code: item.code,
    kind: 'item',
    label: shortLabel(inLanguage(item.label, language)),
    unit: inLanguage(item.unit, language),
    text: (value) => numberText(value, language),
    axis: (value) => axisText(value, language),
    position: Number,
  };
}

/** Values come in the unit shown: a percentage is × 100 already (`computeIndicator` of the domain). */
export function indicatorSubject(indicator: Indicator, language: Language): FigureSubject {
  return {
    code: indicator.code,
    kind: 'indicator',
    label: inLanguage(indicator.name, language),
    unit: inLanguage(indicator.unit, language),
    text: (value) => numberText(value, language, indicator.decimals),
    axis: (value) => axisText(value, language),
    position: Number,
  };
}

/** The subject of a code, or the first of the form when the code names none. */
export function subjectOf(form: FigureForm, code: string, usual: Item, language: Language): FigureSubject {
  const indicator = form.indicators.find((candidate) => candidate.code === code);
  if (indicator) return indicatorSubject(indicator, language);
  return itemSubject(form.items.find((item) => item.code === code) ?? usual, language);
}
