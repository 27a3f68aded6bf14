/**
 * Days on which the map was drawn anew, found in the provinces themselves: a day on which many of today's begin. That of
 * 01/07/2025 (Nghị quyết 202/2025/QH15: 63 provinces became 34, districts ended) is one; a single province that became
 * a city is none. Libraries were merged with their places, so what one holds before and after is not the same.
 *
 * Odd case: the first day of the register is such a day too; no round lies before it.
 */
import type { IsoDate } from '../calendar/day.js';

/** Of today's provinces, one in so many begins on such a day. */
const MANY = 4;

export function rearrangements(provinces: readonly { readonly validFrom: IsoDate }[]): readonly IsoDate[] {
  const beginning = new Map<IsoDate, number>();
  for (const { validFrom } of provinces) beginning.set(validFrom, (beginning.get(validFrom) ?? 0) + 1);
  return [...beginning].flatMap(([day, count]) => (count * MANY >= provinces.length ? [day] : [])).sort();
}

/** The last of these days after the end of an earlier period and by that of a later one; undefined: none lies between. */
export const rearrangedBetween = (days: readonly IsoDate[], before: IsoDate, now: IsoDate): IsoDate | undefined =>
  days.filter((day) => before < day && day <= now).at(-1);
