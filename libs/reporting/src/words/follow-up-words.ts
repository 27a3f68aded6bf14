/** What a follow-up is called on screens and in workbooks. */
import {
  inLanguage,
  type FollowUpChannel,
  type FollowUpOutcome,
  type IsoDate,
  type Language,
  type LocalizedText,
} from '@vlis/domain';
import { formatDate } from '../format/number.js';

export const channelWords: Readonly<Record<FollowUpChannel, LocalizedText>> = {
  telephone: { vi: 'Gọi điện', en: 'Telephone' },
  email: { vi: 'Gửi thư điện tử', en: 'E-mail' },
  letter: { vi: 'Gửi công văn', en: 'Letter' },
  visit: { vi: 'Đến tận nơi', en: 'Visit' },
  message: { vi: 'Nhắn tin', en: 'Message' },
};

export const outcomeWords: Readonly<Record<FollowUpOutcome, LocalizedText>> = {
  reached: { vi: 'đã liên lạc được', en: 'reached' },
  promised: { vi: 'hứa nộp', en: 'promised to submit' },
  'not-reached': { vi: 'không liên lạc được', en: 'not reached' },
  bounced: { vi: 'thư bị trả lại', en: 'came back undelivered' },
  refused: { vi: 'từ chối nộp', en: 'refuses to submit' },
  'reported-closed': { vi: 'báo đã giải thể', en: 'says it has closed' },
  'reported-moved': { vi: 'báo đã chuyển nơi khác', en: 'says it has moved' },
};

const BY: LocalizedText = { vi: 'chậm nhất', en: 'by' };

interface Noted {
  readonly channel: FollowUpChannel;
  readonly outcome: FollowUpOutcome;
  readonly promisedUntil?: IsoDate | null | undefined;
}

/** “Gọi điện: hứa nộp chậm nhất 03/12/2025”; an empty text for none. */
export function followUpWords(noted: Noted | null, language: Language): string {
  if (!noted) return '';
  const outcome = inLanguage(outcomeWords[noted.outcome], language);
  const promise = noted.promisedUntil ? ` ${inLanguage(BY, language)} ${formatDate(noted.promisedUntil)}` : '';
  return `${inLanguage(channelWords[noted.channel], language)}: ${outcome}${promise}`;
}
