/** The influence of a submission on a total of its province, where it is much (libs/domain review/to-look-at.ts). */
import { decimal, inLanguage, movesMuch, type Language, type LocalizedText } from '@vlis/domain';
import { briefLabel } from '../reference/labels.js';

export const muchMoved = (influence: string | null | undefined): influence is string =>
  influence != null && movesMuch(decimal(influence));

/** "Trong H01: phục vụ …", "of H01: public-access …": a part of a sum says first of which one. */
const PART_OF = /^(?:trong|of) [A-Z]\d+: /i;

/** The item moved most, in words that stand inside a sentence. Acronyms (ILL, CSDL) keep their capitals. */
export const movedItem = (label: LocalizedText | null | undefined, language: Language): string => {
  const words = label ? briefLabel(inLanguage(label, language)).replace(PART_OF, '') : '';
  const [first = '', second = ''] = words;
  const isWord = second === second.toLowerCase();
  return isWord ? first.toLowerCase() + words.slice(1) : words;
};
