/** The words of every code: those of the lists that matters share, and those that a matter of the domain brings along. */
import { matterEntries, type Language, type LocalizedText } from '@vlis/domain';
import type { SharedWords, Words } from './codes.js';
import { en } from './en.js';
import { vi } from './vi.js';

const inLanguage = <K extends string>(
  entries: readonly (readonly [K, LocalizedText])[],
  language: Language,
): Readonly<Record<K, string>> =>
  Object.fromEntries(entries.map(([code, words]) => [code, words[language]])) as Record<K, string>;

function withMatters(shared: SharedWords, language: Language): Words {
  const news = matterEntries('news');
  return {
    ...shared,
    issues: { ...shared.issues, ...inLanguage(matterEntries('issues'), language) },
    refusals: { ...shared.refusals, ...inLanguage(matterEntries('refusals'), language) },
    notices: inLanguage(
      news.map(([kind, { notice }]) => [kind, notice]),
      language,
    ),
    mailSubjects: inLanguage(
      news.map(([kind, { subject }]) => [kind, subject]),
      language,
    ),
  };
}

export const words: Readonly<Record<Language, Words>> = { vi: withMatters(vi, 'vi'), en: withMatters(en, 'en') };
