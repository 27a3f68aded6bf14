/**
 * What a matter of the domain brings along: the codes of its own, each with its sentence in both languages; its rights,
 * each with the roles that have it; the news that its actions write. It stands in `matter.ts` of its folder and is
 * folded with the others (matters.ts). A code that several matters give is in the common lists (refusal.ts, issue.ts).
 *
 * In a sentence `{name}` stands for a parameter; how a number or a day is written is the business of libs/reporting.
 */
import type { Role } from '../access/policy.js';
import type { LocalizedText } from './text.js';

/** `P`: the parameters of the news. */
export interface NewsWords<P> {
  /** Behind the bell, and first in the mail. */
  readonly notice: LocalizedText;
  /** Of the mail. */
  readonly subject: LocalizedText;
  /** Never there: it carries the type. */
  readonly params?: P;
}

export interface Matter {
  /** Codes with which its decisions refuse. */
  readonly refusals: Readonly<Record<string, LocalizedText>>;
  /** Codes of what it finds wrong with an entry. */
  readonly issues: Readonly<Record<string, LocalizedText>>;
  readonly rights: Readonly<Record<string, readonly Role[]>>;
  readonly news: Readonly<Record<string, NewsWords<object>>>;
}

/** Words of news with these parameters. */
export const newsWords = <P extends object>(words: Omit<NewsWords<P>, 'params'>): NewsWords<P> => words;
