import type { Decimal, PeriodCode } from '@vlis/domain';

/** One round in a line. Without a value there is a round, but no number: a gap, never a zero. */
export interface SeriesPoint {
  readonly period: PeriodCode;
  readonly value?: Decimal;
  /** There is a value, and it is not this viewer's to see. */
  readonly withheld: boolean;
  readonly reported: number;
  readonly expected: number;
  /** The round still takes reports. */
  readonly preliminary: boolean;
}
