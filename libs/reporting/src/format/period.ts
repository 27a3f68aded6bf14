/** A reporting period in words: `2026-H1` → "6 tháng đầu năm 2026". */
import { CALENDAR_YEAR, parsePeriod, type Language, type PeriodCode, type PeriodPart } from '@vlis/domain';

type Words = Readonly<Record<PeriodPart, (year: number) => string>>;

const schoolYear = (year: number): string => `${year - 1}–${year}`;

const PARTS: Readonly<Record<Language, Words>> = {
  vi: {
    Q1: (year) => `quý I năm ${year}`,
    Q2: (year) => `quý II năm ${year}`,
    Q3: (year) => `quý III năm ${year}`,
    Q4: (year) => `quý IV năm ${year}`,
    H1: (year) => `6 tháng đầu năm ${year}`,
    M9: (year) => `9 tháng đầu năm ${year}`,
    Y: (year) => `năm ${year}`,
    S1: (year) => `học kỳ I năm học ${schoolYear(year)}`,
    S2: (year) => `học kỳ II năm học ${schoolYear(year)}`,
    SY: (year) => `năm học ${schoolYear(year)}`,
  },
  en: {
    Q1: (year) => `first quarter of ${year}`,
    Q2: (year) => `second quarter of ${year}`,
    Q3: (year) => `third quarter of ${year}`,
    Q4: (year) => `fourth quarter of ${year}`,
    H1: (year) => `first half of ${year}`,
    M9: (year) => `first nine months of ${year}`,
    Y: (year) => `year ${year}`,
    S1: (year) => `first semester of the school year ${schoolYear(year)}`,
    S2: (year) => `second semester of the school year ${schoolYear(year)}`,
    SY: (year) => `school year ${schoolYear(year)}`,
  },
};

/** Behind the period of another regime than the calendar year, of which there is nothing to say; others show their code. */
const REGIMES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: { sector: ' (năm công tác ngành)', administrative: ' (năm hành chính)', school: '' },
  en: { sector: ' (sector year)', administrative: ' (administrative year)', school: '' },
};

export function periodText(code: PeriodCode, language: Language): string {
  const period = parsePeriod(code);
  if (!period) return code;
  const { regime, part, year } = period;
  const own = regime === CALENDAR_YEAR ? '' : (REGIMES[language][regime] ?? ` (${regime})`);
  return `${PARTS[language][part](year)}${own}`;
}

/** As a line of its own begins: "6 tháng đầu năm 2026", "Năm 2026". */
export const periodTitle = (code: PeriodCode, language: Language): string =>
  periodText(code, language).replace(/^./, (letter) => letter.toUpperCase());
