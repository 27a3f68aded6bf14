/** The days of the round in which a census is taken: all of its period. */
import type { Period, RoundDays } from '@vlis/domain';

export const censusDays = ({ firstDay, lastDay }: Period): RoundDays => ({
  ...{ opensOn: firstDay, cutoffOn: lastDay, dueOn: lastDay, closesOn: lastDay },
});
