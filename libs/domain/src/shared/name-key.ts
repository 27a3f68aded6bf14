/**
 * The key by which names are found and compared: the search key, with abbreviations written out and one spelling for
 * each word.
 */
import { SPELLINGS } from './spellings.js';
import { commonSigns, searchKey } from './text.js';

/**
 * Kỹ thuật and kĩ thuật, Quy and Qui, quýt and quít: after a single consonant at the end of a syllable, and after "qu", y and i
 * are the same. Never "thuy" and "thui".
 */
const withOneI = (word: string): string => {
  if (word.startsWith('quy')) return `qui${word.slice(3)}`;
  return word.endsWith('y') && LIKE_I.test(word) ? `${word.slice(0, -1)}i` : word;
};
const LIKE_I = /^[bcdghklmnpqrstvx]{1,2}y$/;
const spelt = (key: string): string => key.split(' ').map(withOneI).join(' ');

interface Spelling {
  readonly written: readonly string[];
  readonly meant: string;
  /** In words. */
  readonly length: number;
}

/** By the first word, the longest first. */
const BY_FIRST_WORD = new Map<string, Spelling[]>();
for (const [written, meant] of SPELLINGS) {
  const words = spelt(written).split(' ');
  const one = { written: words, meant: spelt(meant), length: words.length };
  const first = words[0]!;
  const all = [...(BY_FIRST_WORD.get(first) ?? []), one];
  BY_FIRST_WORD.set(
    first,
    all.toSorted((x, y) => y.length - x.length),
  );
}

const spellingAt = (words: readonly string[], at: number): Spelling | undefined => {
  const spellings = BY_FIRST_WORD.get(words[at]!);
  return spellings?.find(({ written }) => written.every((word, i) => words[at + i] === word));
};

/** Q1, Q. 1, P 4: before a number a district and a ward. */
const BEFORE_NUMBER: Readonly<Record<string, string>> = { q: 'quan', p: 'phuong' };
const HAS_NUMBERED = /\b[qp] ?\d/;
const parted = (key: string): string =>
  HAS_NUMBERED.test(key)
    ? key.replace(/(?<![^ ])([qp]) ?(?=\d{1,2}(?: |$))/g, (_, letter: string) => `${BEFORE_NUMBER[letter]} `)
    : key;

/** H. Củ Chi, P. Bến Nghé, T. Đắk Lắk: one letter with a dot before a word is a kind of place. */
const KINDS: Readonly<Record<string, string>> = { t: 'tỉnh', h: 'huyện', q: 'quận', p: 'phường', x: 'xã' };
const kindWritten = (text: string): string =>
  text.replace(
    /(?<![\p{L}\p{M}\p{N}.])([THQPX])\. ?(?=\p{L}[\p{L}\p{M}])/giu,
    (_, letter: string) => `${KINDS[letter.toLowerCase()]} `,
  );

/** Đ.H. is ĐH; the initials of A. B. Nguyễn stay apart. */
const withoutDots = (text: string): string =>
  kindWritten(
    commonSigns(text)
      .normalize('NFC')
      .replace(/(?<![\p{L}\p{M}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{M}\p{N}])/gu, (letters) =>
        letters.replaceAll('.', ''),
      ),
  );
const DOT = /[.\uff0e]/;
const AND = /[&\uff06]/;

/**
 * "TV ĐH Sư phạm TPHCM" and "Thư viện Đại học Sư phạm TP. Hồ Chí Minh" have one key.
 * For what is still being typed `searchKey` is needed beside it: "ly" may become Lyon, which has no i.
 */
export function nameKey(text: string): string {
  const dotless = DOT.test(text) ? withoutDots(text) : text;
  const key = searchKey(AND.test(dotless) ? dotless.replaceAll(/[&\uff06]/g, ' va ') : dotless);
  const words = parted(key).split(' ').map(withOneI);
  const meant: string[] = [];
  for (let at = 0; at < words.length;) {
    const found = spellingAt(words, at);
    meant.push(found?.meant ?? words[at]!);
    at += found?.length ?? 1;
  }
  return meant.join(' ');
}
