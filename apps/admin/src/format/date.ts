/** Days and instants as the country writes them: dd/MM/yyyy, the clock of Asia/Ho_Chi_Minh. */
import { dayOf, type IsoDate, type Language } from '@vlis/domain';
import { formatDate } from '@vlis/reporting';

const DAY = 86_400_000;

export const dateText = (date: IsoDate): string => formatDate(date);

/** `25/05` where the year goes without saying. */
export const dayMonthText = (date: IsoDate): string => formatDate(date).slice(0, 5);

const weekdays = {
  vi: new Intl.DateTimeFormat('vi', { timeZone: 'UTC', weekday: 'long' }),
  en: new Intl.DateTimeFormat('en', { timeZone: 'UTC', weekday: 'long' }),
} as const;

/** `Thứ Bảy, 05/12/2026` */
export const weekdayText = (date: IsoDate, language: Language): string =>
  `${weekdays[language].format(new Date(date))}, ${formatDate(date)}`;

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' });

export const dateTimeText = (instant: string): string =>
  `${formatDate(dayOf(new Date(instant)))} ${clock.format(new Date(instant))}`;

/** Whole days from one day to another; negative when the other has passed. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);
