/** Texts in the two languages of the system, Vietnamese first; and the search key that forgets diacritics. */

export type Language = 'vi' | 'en';

export interface LocalizedText {
  readonly vi: string;
  readonly en: string;
}

export const inLanguage = (text: LocalizedText, language: Language): string => text[language] || text.vi;

/**
 * What a search compares: no diacritics, đ as d, lower case, single spaces. "Thư viện tỉnh Đắk Lắk" → "thu vien tinh dak lak".
 * Odd case: Hòa and Hoà (two placements of the tone mark, which Unicode normal forms keep apart) give the same key.
 */
export const searchKey = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
