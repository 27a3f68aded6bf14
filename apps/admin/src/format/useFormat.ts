/** All formatting in the language of the reader: `const f = useFormat(); f.number('1234.5')`. */
import { useMemo } from 'react';
import { useLocale } from 'react-admin';
import { inLanguage, type IsoDate, type Language, type LocalizedText, type PeriodCode } from '@vlis/domain';
import { periodText } from '@vlis/reporting';
import { dateText, dateTimeText, dayMonthText, weekdayText } from './date.js';
import { changeText, compactText, heldText, numberText, portionText, shareText, type ChangeText } from './number.js';
import { periodShort } from './period.js';

export interface Format {
  readonly language: Language;
  readonly words: (text: LocalizedText) => string;
  readonly number: (plain: string, decimals?: number) => string;
  /** A count of rows or days: machine integers, never statistics. */
  readonly count: (n: number) => string;
  readonly compact: (plain: string) => string;
  readonly share: (share: string, decimals?: number) => string;
  /** A share that is held, cut to one decimal. */
  readonly held: (share: string) => string;
  readonly portion: (part: number, whole: number) => string | undefined;
  readonly change: (now: string | null | undefined, before: string | null | undefined) => ChangeText | undefined;
  readonly date: typeof dateText;
  readonly weekday: (date: IsoDate) => string;
  readonly dayMonth: typeof dayMonthText;
  readonly dateTime: typeof dateTimeText;
  readonly period: (code: PeriodCode) => string;
  readonly periodShort: (code: PeriodCode) => string;
}

const formatFor = (language: Language): Format => ({
  language,
  words: (text) => inLanguage(text, language),
  number: (plain, decimals) => numberText(plain, language, decimals),
  count: (n) => numberText(String(n), language),
  compact: (plain) => compactText(plain, language),
  share: (share, decimals) => shareText(share, language, decimals),
  held: (share) => heldText(share, language),
  portion: (part, whole) => portionText(part, whole, language),
  change: (now, before) => changeText(now, before, language),
  date: dateText,
  weekday: (date) => weekdayText(date, language),
  dayMonth: dayMonthText,
  dateTime: dateTimeText,
  period: (code) => periodText(code, language),
  periodShort: (code) => periodShort(code, language),
});

export function useFormat(): Format {
  const language: Language = useLocale() === 'en' ? 'en' : 'vi';
  return useMemo(() => formatFor(language), [language]);
}
