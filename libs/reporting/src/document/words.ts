/** The words that stand on every official paper, and the sentences made of its number and day, in both languages. */
import type { Language } from '@vlis/domain';
import { tableWords } from '../table/words.js';
import { fill } from '../words/words-for.js';
import type { AUTHORITIES, Document, DocumentHead, IssueDay } from './document.js';
import { roman } from './numbering.js';

interface DocumentWords {
  readonly number: string;
  readonly placeAndDay: string;
  readonly day: string;
  readonly draft: string;
  readonly addressees: string;
  readonly recipients: string;
  readonly annex: string;
  readonly goesWith: string;
  readonly authority: Readonly<Record<(typeof AUTHORITIES)[number], string>>;
  readonly acting: string;
  /** As spelling checkers know it. */
  readonly tag: string;
}

export const documentWords: Readonly<Record<Language, DocumentWords>> = {
  vi: {
    number: 'Số: {number}/{symbol}',
    placeAndDay: '{place}, {day}',
    day: 'ngày {day} tháng {month} năm {year}',
    draft: 'DỰ THẢO',
    addressees: 'Kính gửi:',
    recipients: 'Nơi nhận:',
    annex: 'Phụ lục {number}',
    goesWith: '(Kèm theo {kind} số {number}/{symbol} {day} của {issuing})',
    authority: { TM: 'TM.', KT: 'KT.', TL: 'TL.', TUQ: 'TUQ.' },
    acting: 'Q.',
    tag: 'vi-VN',
  },
  en: {
    number: 'No.: {number}/{symbol}',
    placeAndDay: '{place}, {day}',
    day: '{day}/{month}/{year}',
    draft: 'DRAFT',
    addressees: 'To:',
    recipients: 'Recipients:',
    annex: 'Annex {number}',
    goesWith: '(With {kind} No. {number}/{symbol} of {day}, {issuing})',
    authority: { TM: 'On behalf of', KT: 'For', TL: 'By order of', TUQ: 'By authority of' },
    acting: 'Acting',
    tag: 'en-GB',
  },
};

/** Quốc hiệu and Tiêu ngữ. */
export const nationOf = (language: Language): readonly [string, string] => tableWords[language].nation;

/** Room for a number that whoever signs fills in. */
const BLANK = '……';

const twoDigits = (number: number): string => `${number}`.padStart(2, '0');

/** Under 10 with a zero before it, as the decree has it. */
const numberOf = ({ number }: DocumentHead): string => (number === undefined ? BLANK : twoDigits(number));

/**
 * `ngày 05 tháng 02 năm 2026`: days under 10 and the months 1 and 2 with a zero, so that nothing can be written before them;
 * other months without one.
 */
function dayOf({ year, month, day }: IssueDay, language: Language): string {
  const spoken = language === 'vi' && month > 2 ? `${month}` : twoDigits(month);
  return fill(documentWords[language].day, {
    ...{ year: `${year}`, month: spoken, day: day === undefined ? BLANK : twoDigits(day) },
  });
}

/** `Số: 12/BC-SVHTTDL`. */
export const numberLine = (head: DocumentHead, language: Language): string =>
  fill(documentWords[language].number, { number: numberOf(head), symbol: head.symbol });

/** `Đắk Lắk, ngày 05 tháng 6 năm 2026`. */
export const placeAndDay = ({ place, issued }: DocumentHead, language: Language): string =>
  fill(documentWords[language].placeAndDay, { place, day: dayOf(issued, language) });

/** `Phụ lục II`; an only one has no number. */
export const annexName = ({ annexes, language }: Document, index: number): string =>
  fill(documentWords[language].annex, { number: annexes.length > 1 ? roman(index + 1) : '' }).trim();

/** `(Kèm theo Báo cáo số 12/BC-SVHTTDL ngày 05 tháng 6 năm 2026 của Sở …)`: tells a torn-off annex whose it is. */
export const goesWith = ({ kind, head, language }: Document): string =>
  fill(documentWords[language].goesWith, {
    ...{ kind, number: numberOf(head), symbol: head.symbol },
    ...{ day: dayOf(head.issued, language), issuing: head.issuing },
  });
