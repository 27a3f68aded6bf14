/** What a piece of news says to the person whom it is told, in both languages: on the screen and by mail the same. */
import type { Language, LocalizedText, News } from '@vlis/domain';
import { formatDate } from '../format/number.js';
import { periodText } from '../format/period.js';
import { fill, words } from './words-for.js';

const inWords = ({ kind, params }: News, language: Language): string =>
  fill(words[language].notices[kind], {
    library: params.library[language] || params.library.vi,
    period: periodText(params.period, language),
    until: formatDate(params.until),
  });

export const noticeWords = (news: News): LocalizedText => ({ vi: inWords(news, 'vi'), en: inWords(news, 'en') });
