/**
 * The usual calendar of a round: what is proposed when one is opened, never imposed. Provinces report the six months by
 * 05/6 and the year by 05/12 (Quyết định 206/QĐ-TTg, draft plan of Phú Yên). Figures are counted to the middle of the
 * month before, which is also the cut-off; entry opens the day after; late submissions are taken to the end of the period
 * (seed/reference/SOURCES.md, Rounds).
 *
 * Odd case: a period may be opened late, so that the year before is still offered in January.
 */
import { periodCode, periodEnd, type IsoDate, type Period, type PeriodCode } from './period.js';
import type { RoundDays } from './round.js';

/** Month and day of each, by kind of period. */
const USUAL = {
  half: { cutoffOn: '05-15', opensOn: '05-16', dueOn: '06-05' },
  year: { cutoffOn: '11-15', opensOn: '11-16', dueOn: '12-05' },
} as const;

export function usualDays(period: Period): RoundDays {
  const { cutoffOn, opensOn, dueOn } = USUAL[period.kind];
  const inYear = (day: string): IsoDate => `${period.year}-${day}`;
  return { cutoffOn: inYear(cutoffOn), opensOn: inYear(opensOn), dueOn: inYear(dueOn), closesOn: periodEnd(period) };
}

/** The periods of last year, this and next that have not been opened, oldest first. */
export function periodsToOpen(opened: readonly PeriodCode[], today: IsoDate): readonly Period[] {
  const thisYear = Number(today.slice(0, 4));
  const known = new Set(opened);
  return [thisYear - 1, thisYear, thisYear + 1]
    .flatMap((year): readonly Period[] => [
      { kind: 'half', year },
      { kind: 'year', year },
    ])
    .filter((period) => !known.has(periodCode(period)));
}

/** The one that is most likely meant: the first that would still take submissions today, by the usual calendar; else the last. */
export function nextToOpen(opened: readonly PeriodCode[], today: IsoDate): Period | undefined {
  const periods = periodsToOpen(opened, today);
  return periods.find((period) => usualDays(period).closesOn >= today) ?? periods.at(-1);
}
