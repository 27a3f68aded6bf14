/** A reporting period where there is little room: `2026-H1` → "6T/2026". Its regime stands elsewhere on the page. */
import { parsePeriod, type Language, type PeriodCode, type PeriodPart } from '@vlis/domain';

type Words = Readonly<Record<PeriodPart, (year: number) => string>>;

const schoolYear = (year: number): string => `${year - 1}–${year}`;

const PARTS: Readonly<Record<Language, Words>> = {
  vi: {
    Q1: (year) => `Q.I/${year}`,
    Q2: (year) => `Q.II/${year}`,
    Q3: (year) => `Q.III/${year}`,
    Q4: (year) => `Q.IV/${year}`,
    H1: (year) => `6T/${year}`,
    M9: (year) => `9T/${year}`,
    Y: String,
    S1: (year) => `HK I ${schoolYear(year)}`,
    S2: (year) => `HK II ${schoolYear(year)}`,
    SY: schoolYear,
  },
  en: {
    Q1: (year) => `Q1 ${year}`,
    Q2: (year) => `Q2 ${year}`,
    Q3: (year) => `Q3 ${year}`,
    Q4: (year) => `Q4 ${year}`,
    H1: (year) => `H1 ${year}`,
    M9: (year) => `9M ${year}`,
    Y: String,
    S1: (year) => `S1 ${schoolYear(year)}`,
    S2: (year) => `S2 ${schoolYear(year)}`,
    SY: schoolYear,
  },
};

export function periodShort(code: PeriodCode, language: Language): string {
  const period = parsePeriod(code);
  return period ? PARTS[language][period.part](period.year) : code;
}
