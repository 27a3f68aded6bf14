/** Texts in the two languages of the system, Vietnamese first; names as they are kept; and the search key that forgets diacritics. */

export type Language = 'vi' | 'en';

export interface LocalizedText {
  readonly vi: string;
  readonly en: string;
}

export const inLanguage = (text: LocalizedText, language: Language): string => text[language] || text.vi;

/** Characters that are not seen and say nothing: zero-width, soft hyphens, marks of direction. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * The same signs without what only looks different: no unseen characters, full-width letters, digits and marks as the
 * common ones. Only that range is changed: a compatibility form of the whole text would read 10² as 102.
 */
export const commonSigns = (text: string): string =>
  text.replace(UNSEEN, '').replace(/[\uff01-\uff5e\u3000]/g, (sign) => sign.normalize('NFKC'));

/** Eth and the African D are drawn as Đ is, and some keyboards and fonts give them for it. */
const AS_D_WITH_STROKE: Readonly<Record<string, string>> = { Ð: 'Đ', Ɖ: 'Đ', Ƌ: 'Đ', ð: 'đ', ɖ: 'đ', ƌ: 'đ' };

/** Cyrillic and Greek letters that are drawn as Latin ones: pairs of what is there and what is meant. */
const DRAWN_ALIKE =
  'аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs һh АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS ҺH αa βb εe ηh ιi κk μm νv οo ρp τt υu χx ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX';
const LATIN_OF: ReadonlyMap<string, string> = new Map(
  DRAWN_ALIKE.split(' ').map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

const inLatin = (text: string): string =>
  text.replace(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, (letter) => LATIN_OF.get(letter) ?? letter);

const OURS = '[!-~À-ÏÑ-ÖØ-ïñ-öø-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ]+';
/** Letters of Vietnamese and of its neighbours, composed, and one blank between words: as nearly every name is. */
const PLAIN = new RegExp(`^${OURS}(?: ${OURS})*$`);

/**
 * A name as it is kept and printed: composed letters, Đ as the one letter it is, one blank between words, nothing unseen.
 * A word that mixes alphabets is a Latin one with letters that look right; one that is all Cyrillic or Greek is left.
 */
export const plainName = (text: string): string =>
  PLAIN.test(text)
    ? text
    : commonSigns(text)
        .normalize('NFC')
        .replace(/[ÐƉƋðɖƌ]/g, (letter) => AS_D_WITH_STROKE[letter]!)
        .replace(/[\p{L}\p{M}]+/gu, (word) => (/\p{Script=Latin}/u.test(word) ? inLatin(word).normalize('NFC') : word))
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim();

/** Letters that do not come apart into a letter and a mark; ƀ is of the languages of Tây Nguyên. */
const WITHOUT_STROKE: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ɖ: 'd',
  ƌ: 'd',
  ƀ: 'b',
  ı: 'i',
  ł: 'l',
  ø: 'o',
};

/** In small letters. Folding may bring out what folds again, so all but plain names are folded twice. */
const withoutMarks = (text: string): string =>
  PLAIN.test(text)
    ? text.normalize('NFD').replace(MARKS, '').toLowerCase()
    : inLatin(text.replace(UNSEEN, '').normalize('NFKD').replace(/\p{M}/gu, ''))
        .toLowerCase()
        .normalize('NFKD')
        .replace(/\p{M}/gu, '');
const MARKS = /[\u0300-\u036f]/g;

/**
 * The text that a search compares: no diacritics, letters that look alike as one, lower case, single spaces. "Thư viện
 * tỉnh Đắk Lắk" → "thu vien tinh dak lak", whichever of the three letters drawn as Đ it is written with. Odd case: Hòa
 * and Hoà (two placements of the tone mark, which Unicode normal forms keep apart) give the same key.
 */
export const searchKey = (text: string): string =>
  PLAIN.test(text) ? text.split(' ').map(keyOfWord).filter(Boolean).join(' ') : folded(text);

const folded = (text: string): string =>
  withoutMarks(text)
    .replace(/[đðɖƌƀıłø]/g, (letter) => WITHOUT_STROKE[letter]!)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Of plain words that were looked at: a register of names has the same ones over and over. */
const keys = new Map<string, string>();
const MOST_KEPT = 20_000;

function keyOfWord(word: string): string {
  const kept = keys.get(word);
  if (kept !== undefined) return kept;
  const key = folded(word);
  if (keys.size >= MOST_KEPT) keys.clear();
  keys.set(word, key);
  return key;
}

/** Whether a search would find anything in it: a name of marks alone is none. */
export const isNamed = (text: string): boolean => /[0-9a-z]/i.test(text) || searchKey(text) !== '';
