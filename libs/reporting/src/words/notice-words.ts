/** What a piece of news says to the person whom it is told, in both languages: on the screen and by mail the same. */
import type { Language, LocalizedText, News } from '@vlis/domain';
import { formatDate } from '../format/number.js';
import { periodText } from '../format/period.js';
import { fill, words } from './words-for.js';

const filled = (list: 'notices' | 'mailSubjects', { kind, params }: News, language: Language): string =>
  fill(words[language][list][kind], {
    library: params.library[language] || params.library.vi,
    period: periodText(params.period, language),
    until: formatDate(params.until),
  });

export const noticeWords = (news: News): LocalizedText => ({
  vi: filled('notices', news, 'vi'),
  en: filled('notices', news, 'en'),
});

/** A message as plain text: Vietnamese first and English below it, as an account says no language. */
export function mailWords(news: News, link: string): { readonly subject: string; readonly body: string } {
  const said = (language: Language): string => {
    const { where, about } = words[language].mail;
    return [filled('notices', news, language), fill(where, { link }), about].join('\n\n');
  };
  return {
    subject: (['vi', 'en'] as const).map((language) => filled('mailSubjects', news, language)).join(' / '),
    body: `${said('vi')}\n\n---\n\n${said('en')}\n`,
  };
}
