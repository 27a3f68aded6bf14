/**
 * How a period is named in storage, addresses and files: its year, its part of the year, and behind an @ the regime whose
 * days it has. `2026`, `2026-H1`, `2026-Q3@sector`, `2026-SY@school`. The regime of the calendar year is not written.
 *
 * A name says nothing about days: those are data (regime.ts).
 */

export type PeriodCode = string;

/** Parts of a year, each of one kind: quarters, the first half, nine months, the year; semesters and the school year. */
const KIND_OF = {
  Q1: 'quarter',
  Q2: 'quarter',
  Q3: 'quarter',
  Q4: 'quarter',
  H1: 'half',
  M9: 'nine-months',
  Y: 'year',
  S1: 'semester',
  S2: 'semester',
  SY: 'school-year',
} as const;

export type PeriodPart = keyof typeof KIND_OF;
export type PeriodKind = (typeof KIND_OF)[PeriodPart];

export const PERIOD_PARTS = Object.keys(KIND_OF) as readonly PeriodPart[];

export const kindOfPart = (part: PeriodPart): PeriodKind => KIND_OF[part];

/** The regime of the calendar year. */
export const CALENDAR_YEAR = 'calendar';

export interface PeriodName {
  readonly regime: string;
  readonly part: PeriodPart;
  readonly kind: PeriodKind;
  /** The year in which it ends; of a school year the second. */
  readonly year: number;
}

export const periodCode = ({ regime, part, year }: Omit<PeriodName, 'kind'>): PeriodCode =>
  `${year}${part === 'Y' ? '' : `-${part}`}${regime === CALENDAR_YEAR ? '' : `@${regime}`}`;

/** Whatever a code may look like; whether it names a period is told by `parsePeriod`. */
export const PERIOD_CODE = /^([1-9]\d{3})(?:-([A-Z]\w))?(?:@([a-z]{2,20}))?$/;

/** The name in a code, or undefined when the text names none; a year has four digits and no leading zero. */
export function parsePeriod(code: string): PeriodName | undefined {
  const [, year, part = 'Y', regime = CALENDAR_YEAR] = PERIOD_CODE.exec(code) ?? [];
  const known = PERIOD_PARTS.find((one) => one === part);
  if (!year || !known) return undefined;
  const name = { regime, part: known, kind: KIND_OF[known], year: Number(year) };
  return periodCode(name) === code ? name : undefined;
}

/** The months of its year that are over when it ends; the first semester ends with the calendar year. */
const ENDS: Readonly<Record<PeriodPart, number>> = {
  ...{ Q1: 3, Q2: 6, Q3: 9, Q4: 12, H1: 6, M9: 9, Y: 12 },
  ...{ S1: 1, S2: 5, SY: 5 },
};

/** Oldest first; what ends together has the shorter one first, and then the calendar year's. */
export const comparePeriods = (a: PeriodName, b: PeriodName): number =>
  a.year - b.year ||
  ENDS[a.part] - ENDS[b.part] ||
  PERIOD_PARTS.indexOf(a.part) - PERIOD_PARTS.indexOf(b.part) ||
  Number(a.regime !== CALENDAR_YEAR) - Number(b.regime !== CALENDAR_YEAR) ||
  a.regime.localeCompare(b.regime);
