/** Counting days on the calendar. Working days are Monday to Friday; public holidays are not known here. */
import type { IsoDate } from './day.js';

const DAY_MS = 86_400_000;

const at = (day: IsoDate): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (ms: number): IsoDate => new Date(ms).toISOString().slice(0, 10);

/** The day `count` days later. */
export const daysAfter = (day: IsoDate, count: number): IsoDate => dayAt(at(day) + count * DAY_MS);

/** The day `count` working days later. */
export function workingDaysAfter(day: IsoDate, count: number): IsoDate {
  let ms = at(day);
  for (let left = count; left > 0;) {
    ms += DAY_MS;
    const weekday = new Date(ms).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return dayAt(ms);
}
