/** The round of the same form and the same period a year before; undefined: there was none. */
import { periodCode, previousYear } from '@vlis/domain';
import type { RoundRow } from '../../../collection/calendar/index.js';

export function roundYearBefore(all: readonly RoundRow[], round: RoundRow): RoundRow | undefined {
  const before = periodCode(previousYear(round));
  return all.find(({ formId, period }) => formId === round.formId && period === before);
}
