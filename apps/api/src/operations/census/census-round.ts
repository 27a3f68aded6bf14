/** The days of the round in which a census is taken: all of its period. */
import { periodEnd, periodStart, type Period, type RoundDays } from '@vlis/domain';

export function censusDays(period: Period): RoundDays {
  const [first, last] = [periodStart(period), periodEnd(period)];
  return { opensOn: first, cutoffOn: last, dueOn: last, closesOn: last };
}
