/** The two terms of an indicator as they are read: `Σ E06 ÷ Σ B01`. */
import type { IndicatorContent, IndicatorTerm } from '@vlis/domain';
import type { Translate } from '../i18n/useT.js';

function termText(term: IndicatorTerm, t: Translate): string {
  if (term.kind === 'sum') return /^\w+$/.test(term.expression) ? `Σ ${term.expression}` : `Σ (${term.expression})`;
  const figure = t(`indicators.figure.${term.figure}`);
  return term.per === '1' ? figure : `${figure} / ${term.per}`;
}

export const formulaText = ({ numerator, denominator }: IndicatorContent, t: Translate): string =>
  `${termText(numerator, t)} ÷ ${termText(denominator, t)}`;
