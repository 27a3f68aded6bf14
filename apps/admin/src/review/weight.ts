/** The effect of a report worth telling: below a thousandth of the province's total it moves nothing. */
import { decimal, inLanguage, type Language, type LocalizedText } from '@vlis/domain';
import { briefLabel } from '../figures/subject.js';

export const weighs = (effect: string | null | undefined, least = '0.001'): effect is string =>
  effect != null && decimal(effect).gte(least);

/** The item moved most, in words that stand inside a sentence. */
export const movedItem = (label: LocalizedText | null | undefined, language: Language): string => {
  const words = label ? briefLabel(inLanguage(label, language)) : '';
  return words.charAt(0).toLowerCase() + words.slice(1);
};
