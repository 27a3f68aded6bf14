/**
 * Days on which the map was drawn anew, found in the provinces themselves: a day on which many of today's begin. That of
 * 01/07/2025 (Nghị quyết 202/2025/QH15: 63 provinces became 34, districts ended) is one; a single province that became
 * a city is none. Series have a break there, libraries having been merged with their places.
 *
 * Odd case: the first day of the register is such a day too; no series begins before it, so it is never drawn.
 */
import { parsePeriod, periodEnd, type IsoDate } from '@vlis/domain';

/** Of today's provinces, one in so many begins on such a day. */
const MANY = 4;

export function rearrangements(provinces: readonly { readonly validFrom: IsoDate }[]): readonly IsoDate[] {
  const beginning = new Map<IsoDate, number>();
  for (const { validFrom } of provinces) beginning.set(validFrom, (beginning.get(validFrom) ?? 0) + 1);
  return [...beginning].flatMap(([day, count]) => (count * MANY >= provinces.length ? [day] : [])).sort();
}

export interface SeriesBreak {
  /** Index of the first row after it. */
  readonly at: number;
  readonly day: IsoDate;
}

const endOf = (code: string): IsoDate => {
  const period = parsePeriod(code);
  return period ? periodEnd(period) : '';
};

/** Between the last period that ended before the day and the first that ended on or after it. */
export const seriesBreaks = (periods: readonly string[], days: readonly IsoDate[]): SeriesBreak[] =>
  days.flatMap((day) => {
    const at = periods.findIndex((period) => endOf(period) >= day);
    return at > 0 ? [{ at, day }] : [];
  });
