/** The round of the same form and the same period a year before; undefined: there was none. */
import type { RoundRow } from '../../../collection/calendar/index.js';

export function roundYearBefore(all: readonly RoundRow[], round: RoundRow): RoundRow | undefined {
  const { formId, calendar } = round;
  return all.find((one) => one.formId === formId && one.period === calendar.yearBefore);
}
