/** Where a series breaks because the map was drawn anew (libs/domain territory/rearrangement.ts). */
import type { IsoDate } from '@vlis/domain';

export interface SeriesBreak {
  /** Index of the first row after it. */
  readonly at: number;
  readonly day: IsoDate;
}

/** Between the last period that ended before the day and the first that ended on or after it; `ends` are their last days. */
export const seriesBreaks = (ends: readonly IsoDate[], days: readonly IsoDate[]): SeriesBreak[] =>
  days.flatMap((day) => {
    const at = ends.findIndex((end) => end >= day);
    return at > 0 ? [{ at, day }] : [];
  });
