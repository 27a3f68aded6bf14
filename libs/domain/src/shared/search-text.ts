/**
 * What somebody typed into a search box, before any table is asked. Whole names are pasted into it (200 signs,
 * registration-by-hand), so the bounds leave room for them; a text without bounds costs everybody else's time.
 *
 * Odd case: a word typed twice asks nothing more than once, so repeated words are one.
 */
import { issue } from './issue.js';
import { refuse, type Refusal } from './refusal.js';
import { nameKey } from './name-key.js';
import { searchKey } from './text.js';

/** Signs, not bytes: "ế" is one. */
export const LONGEST_SEARCH = 200;
/** Different words. */
export const MOST_SEARCH_WORDS = 30;

export interface SearchText {
  /** As it was typed, without spaces around; empty: nothing is searched. */
  readonly text: string;
  /** Without diacritics (`searchKey`); empty with a text that holds no letter and no digit. */
  readonly key: string;
  /** The different words of the key, in their order. */
  readonly words: readonly string[];
  /** The same with abbreviations written out, as stored keys are (`nameKey`): "đh lạc" is also "dai hoc lac". */
  readonly meant: { readonly key: string; readonly words: readonly string[] };
}

/** Reads a search; `path` is where it stands in the input, for the refusal of one that is too long. */
export function readSearchText(typed: string | null | undefined, path: string): SearchText | Refusal {
  const text = (typed ?? '').trim();
  const refused = (code: 'TEXT_TOO_LONG' | 'TOO_MANY_WORDS', count: number, maximum: number): Refusal =>
    refuse('INVALID_INPUT', [issue(code, path, { count: `${count}`, maximum: `${maximum}` })], { detail: path });

  const signs = [...text.normalize('NFC')].length;
  if (signs > LONGEST_SEARCH) return refused('TEXT_TOO_LONG', signs, LONGEST_SEARCH);
  const key = searchKey(text);
  const words = wordsOf(key);
  if (words.length > MOST_SEARCH_WORDS) return refused('TOO_MANY_WORDS', words.length, MOST_SEARCH_WORDS);
  const meant = key && nameKey(text);
  return { text, key, words, meant: { key: meant, words: wordsOf(meant) } };
}

const wordsOf = (key: string): readonly string[] => [...new Set(key.split(' ').filter(Boolean))];

/** Whether a name holds every word of a search, as they are typed or as they are meant. No words are in every name. */
export function isFound(name: string, { words, meant }: Pick<SearchText, 'words' | 'meant'>): boolean {
  const key = nameKey(name);
  return [words, meant.words].some((asked) => asked.every((word) => key.includes(word)));
}

/** The search of a picker, which has its names at hand and asks no server. */
export const searchFor = (typed: string): ((name: string) => boolean) => {
  const key = searchKey(typed);
  const meant = nameKey(typed);
  const asked = { words: wordsOf(key), meant: { key: meant, words: wordsOf(meant) } };
  return (name) => isFound(name, asked);
};
