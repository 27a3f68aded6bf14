/**
 * A round: one period asked of many libraries, with its days. A six-month submission due on 05/6 cannot hold June, so
 * the data cut-off is a day of its own (domain facts, B.4). Everything is decided on the server's clock in
 * Asia/Ho_Chi_Minh: at 23:59:59 of the due day a submission is on time, one second later it is late.
 */
import type { IsoDate } from './day.js';
import type { Period } from './period.js';

export interface RoundDays {
  /** First day on which figures may be entered. */
  readonly opensOn: IsoDate;
  /** Who exists on this day owes a submission. */
  readonly cutoffOn: IsoDate;
  /** Last day on which a submission is on time. */
  readonly dueOn: IsoDate;
  /** Last day on which a submission is taken at all. */
  readonly closesOn: IsoDate;
}

export interface CountedRound extends Pick<RoundDays, 'cutoffOn'> {
  readonly period: Pick<Period, 'firstDay' | 'lastDay'>;
}

/** First and last day whose figures a submission of the round holds: those of the period, up to the cut-off where it ends sooner. */
export function countedDays({ period, cutoffOn }: CountedRound): { readonly from: IsoDate; readonly to: IsoDate } {
  const { firstDay, lastDay } = period;
  return { from: firstDay, to: cutoffOn < lastDay ? cutoffOn : lastDay };
}

export type RoundPhase = 'not-open' | 'open' | 'overdue' | 'closed';

/** Việt Nam keeps one zone, UTC+7, without summer time. */
const HO_CHI_MINH_OFFSET = 7 * 3_600_000;

/** The calendar day of an instant in Asia/Ho_Chi_Minh. */
export const dayOf = (instant: Date): IsoDate =>
  new Date(instant.getTime() + HO_CHI_MINH_OFFSET).toISOString().slice(0, 10);

/** Which phase a round is in on a day; `dueOn` is the round's or that of one obligation. */
export function roundPhase(days: RoundDays, today: IsoDate): RoundPhase {
  if (today < days.opensOn) return 'not-open';
  if (today > days.closesOn) return 'closed';
  return today > days.dueOn ? 'overdue' : 'open';
}

export const isLate = (submittedAt: Date, dueOn: IsoDate): boolean => dayOf(submittedAt) > dueOn;

/** The days of a round must stand in order; the cut-off may lie before the opening. */
export const daysInOrder = ({ opensOn, dueOn, closesOn }: RoundDays): boolean => opensOn <= dueOn && dueOn <= closesOn;
