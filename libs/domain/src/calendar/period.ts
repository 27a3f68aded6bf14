/**
 * Reporting periods. Two kinds: the first half of a year (báo cáo 6 tháng) and the whole year (báo cáo năm); the
 * annual submission covers all twelve months, so second half = annual − first half (statistics form, conventions).
 * A period is written `2026-H1` or `2026`.
 *
 * Odd case: "the end of the previous period" is the end of the year before for both kinds, because the flows of an
 * annual submission run from 1 January.
 */

/** A calendar date as `yyyy-MM-dd`, always of Asia/Ho_Chi_Minh. Compares as text. */
export type IsoDate = string;

// PostgreSQL has no year 0.
const DAY_SHAPE = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day that the calendar has: 2026-02-29 is none. */
export const isDay = (text: string): boolean =>
  DAY_SHAPE.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

export type PeriodKind = 'half' | 'year';

export interface Period {
  readonly kind: PeriodKind;
  readonly year: number;
}

/** `2026-H1` or `2026`: how a period is named in storage, addresses and files. */
export type PeriodCode = string;

export const periodCode = ({ kind, year }: Period): PeriodCode => (kind === 'half' ? `${year}-H1` : `${year}`);

/** The period of a code, or undefined when the text names none; a year has four digits and no leading zero. */
export function parsePeriod(code: string): Period | undefined {
  const match = /^([1-9]\d{3})(-H1)?$/.exec(code);
  return match ? { kind: match[2] ? 'half' : 'year', year: Number(match[1]) } : undefined;
}

export const periodStart = ({ year }: Period): IsoDate => `${year}-01-01`;
export const periodEnd = ({ kind, year }: Period): IsoDate => (kind === 'half' ? `${year}-06-30` : `${year}-12-31`);

const DAY = 86_400_000;

/** Days from the first to the last day, both counted: 181 or 182, 365 or 366. */
export const daysInPeriod = (period: Period): number =>
  (Date.parse(periodEnd(period)) - Date.parse(periodStart(period))) / DAY + 1;

/** The same period one year before. */
export const previousYear = ({ kind, year }: Period): Period => ({ kind, year: year - 1 });

/** The submission that holds the stock at the end of the previous period. */
export const previousEnd = ({ year }: Period): Period => ({ kind: 'year', year: year - 1 });

/** The first half of the year inside an annual period; a six-month period has none. */
export const firstHalf = ({ kind, year }: Period): Period | undefined =>
  kind === 'year' ? { kind: 'half', year } : undefined;

/** Oldest first; within a year the half before the whole. */
export const comparePeriods = (a: Period, b: Period): number =>
  a.year - b.year || (a.kind === b.kind ? 0 : a.kind === 'half' ? -1 : 1);
