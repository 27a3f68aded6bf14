import type { Decimal, IsoDate, PeriodCode, Unreported } from '@vlis/domain';
import type { RoundRow } from '../../../collection/calendar/index.js';
import type { UnitRow } from '../../../ground/territory/index.js';

/** One round in a line. Without a value there is a round, but no number: a gap, never a zero. */
export interface SeriesPoint {
  readonly period: PeriodCode;
  readonly lastDay: IsoDate;
  /** The period a change is since. */
  readonly yearBefore: PeriodCode;
  readonly value?: Decimal;
  /** There is a value, and it is not this viewer's to see. */
  readonly withheld: boolean;
  readonly reported: number;
  readonly expected: number;
  readonly missing: Unreported;
  /** The round still takes submissions. */
  readonly preliminary: boolean;
  /** Whose figure it is (unitShown); undefined: the nation's. */
  readonly place?: UnitRow;
  /** Counts by people whose number is not an official one. */
  readonly unofficialPeople: boolean;
}

export const periodOfPoint = ({
  period,
  calendar,
}: RoundRow): Pick<SeriesPoint, 'period' | 'lastDay' | 'yearBefore'> => ({
  ...{ period, lastDay: calendar.lastDay, yearBefore: calendar.yearBefore },
});
