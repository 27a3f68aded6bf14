/** A reporting period in words: `2026-H1` → "6 tháng đầu năm 2026", short "6T/2026". */
import { parsePeriod, periodCode, previousYear, type Language, type PeriodCode } from '@vlis/domain';

export function periodText(code: PeriodCode, language: Language): string {
  const period = parsePeriod(code);
  if (!period) return code;
  if (language === 'vi') return period.kind === 'half' ? `6 tháng đầu năm ${period.year}` : `năm ${period.year}`;
  return period.kind === 'half' ? `first half of ${period.year}` : `year ${period.year}`;
}

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
