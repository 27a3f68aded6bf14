/** A reporting period where there is little room: `2026-H1` → "6T/2026". */
import { parsePeriod, periodCode, previousYear, type Language, type PeriodCode } from '@vlis/domain';

export function periodShort(code: PeriodCode, language: Language): string {
  const period = parsePeriod(code);
  if (!period) return code;
  if (period.kind === 'year') return `${period.year}`;
  return language === 'vi' ? `6T/${period.year}` : `H1 ${period.year}`;
}

/** The same period a year before. */
export function yearBefore(code: PeriodCode): PeriodCode {
  const period = parsePeriod(code);
  return period ? periodCode(previousYear(period)) : '';
}
