/**
 * A day as people write it here: `5/6/2027`, `05-06-2027`, `05.06.2027`, `05062027`; and as machines do, `2027-06-05`.
 * The day comes before the month. Undefined for whatever is no day of the calendar, 30/02 included.
 */
import type { IsoDate } from '@vlis/domain';

const WRITTEN = [
  /^(?<day>\d{1,2})[\s/.-]+(?<month>\d{1,2})[\s/.-]+(?<year>\d{4})$/,
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})$/,
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
];

export function readDay(text: string): IsoDate | undefined {
  const parts = WRITTEN.map((pattern) => pattern.exec(text.trim())?.groups).find(Boolean);
  if (!parts) return undefined;
  const iso = `${parts['year']}-${parts['month']!.padStart(2, '0')}-${parts['day']!.padStart(2, '0')}`;
  const moment = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== iso ? undefined : iso;
}
