/** A reporting period in words: `2026-H1` → "6 tháng đầu năm 2026". */
import { parsePeriod, type Language, type PeriodCode } from '@vlis/domain';

export function periodText(code: PeriodCode, language: Language): string {
  const period = parsePeriod(code);
  if (!period) return code;
  if (language === 'vi') return period.kind === 'half' ? `6 tháng đầu năm ${period.year}` : `năm ${period.year}`;
  return period.kind === 'half' ? `first half of ${period.year}` : `year ${period.year}`;
}
