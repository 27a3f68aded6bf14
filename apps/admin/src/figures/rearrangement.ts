/** Where a series breaks because the map was drawn anew (libs/domain territory/rearrangement.ts). */
import { parsePeriod, periodEnd, type IsoDate } from '@vlis/domain';

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
