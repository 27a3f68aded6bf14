/** The effect of a report worth telling: below a thousandth of the province's total it moves nothing. */
import { decimal, inLanguage, type Language, type LocalizedText } from '@vlis/domain';
import { briefLabel } from '../figures/subject.js';

export const weighs = (effect: string | null | undefined, least = '0.001'): effect is string =>
  effect != null && decimal(effect).gte(least);

/** From a hundredth of the province's total on it is told inside the report, at the item it is about. */
export const TOLD = '0.01';

/** From here on a report is read by a person even where no rule has asked. */
export const HEAVY = '0.1';

/** "Trong H01: phục vụ …", "of H01: public-access …": a part of a sum says first of which one. */
const PART_OF = /^(?:trong|of) [A-Z]\d+: /i;

/** The item moved most, in words that stand inside a sentence. Acronyms (ILL, CSDL) keep their capitals. */
export const movedItem = (label: LocalizedText | null | undefined, language: Language): string => {
  const words = label ? briefLabel(inLanguage(label, language)).replace(PART_OF, '') : '';
  const [first = '', second = ''] = words;
  const isWord = second === second.toLowerCase();
  return isWord ? first.toLowerCase() + words.slice(1) : words;
};
