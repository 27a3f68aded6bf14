/** Why an indicator has no value, in words; the code itself for one that has none. */
import type { MessageKey } from '../i18n/messages.js';
import type { Translate } from '../i18n/useT.js';

const WORDS: Readonly<Record<string, MessageKey>> = {
  'no-numerator': 'figures.noNumerator',
  'no-denominator': 'figures.noDenominator',
  'zero-denominator': 'figures.zeroDenominator',
};

export function whyNoValue(why: string | null | undefined, t: Translate): string | undefined {
  if (why == null) return undefined;
  const words = WORDS[why];
  return words ? t(words) : why;
}
