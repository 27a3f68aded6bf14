/** The sentences of a piece of news in both languages, the same on the screen and by mail. */
import type { Language, LocalizedText, News, PeriodCode } from '@vlis/domain';
import { formatDate } from '../format/number.js';
import { periodText } from '../format/period.js';
import { DAY, fill } from './words-for.js';
import { words } from './words-of-all.js';

const isName = (value: unknown): value is LocalizedText => typeof value === 'object' && value !== null && 'vi' in value;

/** Names in the language, or in Vietnamese where there is no other; periods and days as they are written. */
function spoken(name: string, value: unknown, language: Language): string {
  if (isName(value)) return value[language] || value.vi;
  const text = String(value);
  if (name === 'period') return periodText(text as PeriodCode, language);
  return DAY.test(text) ? formatDate(text) : text;
}

const filled = (list: 'notices' | 'mailSubjects', { kind, params }: News, language: Language): string =>
  fill(
    words[language][list][kind],
    Object.fromEntries(Object.entries(params).map(([name, value]) => [name, spoken(name, value, language)])),
  );

export const noticeWords = (news: News): LocalizedText => ({
  vi: filled('notices', news, 'vi'),
  en: filled('notices', news, 'en'),
});

/** A message as plain text: Vietnamese first and English below it, because an account has no language. */
export function mailWords(news: News, link: string): { readonly subject: string; readonly body: string } {
  const bodyIn = (language: Language): string => {
    const { where, about } = words[language].mail;
    return [filled('notices', news, language), fill(where, { link }), about].join('\n\n');
  };
  return {
    subject: (['vi', 'en'] as const).map((language) => filled('mailSubjects', news, language)).join(' / '),
    body: `${bodyIn('vi')}\n\n---\n\n${bodyIn('en')}\n`,
  };
}
