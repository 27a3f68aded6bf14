/**
 * Regimes: which periods a year has, and on which days they usually begin, end, and are asked. Several stand side by side
 * in the sector (domain facts, B.4): the calendar year of the statistics, 01/12 to 30/11 of the library sector, 15/12 to
 * 14/12 of administrative reports, the school year. They are data with their legal basis (seed/reference/periods.json).
 */
import type { LocalizedText } from '../shared/text.js';
import type { IsoDate } from './day.js';
import {
  comparePeriods,
  kindOfPart,
  parsePeriod,
  periodCode,
  type PeriodCode,
  type PeriodKind,
  type PeriodPart,
} from './period-code.js';
import type { Period } from './period.js';
import type { RoundDays } from './round.js';
import { daysAfter } from './working-days.js';

/** A day of every year: `06-05`; `12-01 -1` in the year before the period's own, `01-31 +1` in the one after it. */
export type DayOfYear = string;

/** A period seen from another: `H1` of the same year, `Y -1` of the year before. */
export type PartAgo = string;

export interface PeriodPattern extends Readonly<Record<keyof RoundDays, DayOfYear>> {
  readonly part: PeriodPart;
  readonly firstDay: DayOfYear;
  /** The first day after it: `03-01` ends a period with February, however long that is. */
  readonly endsBefore: DayOfYear;
  readonly yearBefore: PartAgo;
  readonly endBefore: PartAgo;
  readonly partInside: PartAgo | null;
  /** `end`: the last day of the period. */
  readonly cutoffOn: DayOfYear;
}

export interface Regime {
  readonly code: string;
  readonly name: LocalizedText;
  /** The rule that sets its days, with article. */
  readonly basis: LocalizedText;
  readonly patterns: readonly PeriodPattern[];
}

const YEARS = /^(\S+)(?: ([+-]\d))?$/;

const split = (text: string, year: number): readonly [what: string, year: number] => {
  const [, what, years = '0'] = YEARS.exec(text) ?? [];
  if (!what) throw new Error(`not a day or part of a year: ${text}`);
  return [what, year + Number(years)];
};

const dayIn = (pattern: DayOfYear, of: number): IsoDate => {
  const [day, year] = split(pattern, of);
  return `${`${year}`.padStart(4, '0')}-${day}`;
};

export const patternOf = ({ patterns }: Pick<Regime, 'patterns'>, part: PeriodPart): PeriodPattern | undefined =>
  patterns.find((pattern) => pattern.part === part);

/** The period of a year by its regime. @throws Error where the regime has no such part */
export function periodOf(regime: Pick<Regime, 'code' | 'patterns'>, part: PeriodPart, year: number): Period {
  const pattern = patternOf(regime, part);
  if (!pattern) throw new Error(`${regime.code} has no ${part}`);
  const seen = (ago: PartAgo): PeriodCode => {
    const [other, then] = split(ago, year);
    return periodCode({ regime: regime.code, part: other as PeriodPart, year: then });
  };
  return {
    ...{ regime: regime.code, part, kind: kindOfPart(part), year },
    code: periodCode({ regime: regime.code, part, year }),
    firstDay: dayIn(pattern.firstDay, year),
    lastDay: daysAfter(dayIn(pattern.endsBefore, year), -1),
    yearBefore: seen(pattern.yearBefore),
    endBefore: seen(pattern.endBefore),
    partInside: pattern.partInside === null ? null : seen(pattern.partInside),
  };
}

/** The period of a code, on the days of its regime; undefined: the code names none, or one that its regime has not. */
export function readPeriod(regimes: readonly Regime[], code: string): Period | undefined {
  const name = parsePeriod(code);
  const regime = regimes.find((one) => one.code === name?.regime);
  return name && regime && patternOf(regime, name.part) && periodOf(regime, name.part, name.year);
}

/** The usual days of a round of this period: what is proposed when one is opened, never imposed. */
export function usualDays(regime: Pick<Regime, 'code' | 'patterns'>, part: PeriodPart, year: number): RoundDays {
  const pattern = patternOf(regime, part);
  if (!pattern) throw new Error(`${regime.code} has no ${part}`);
  const { cutoffOn, opensOn, dueOn, closesOn } = pattern;
  return {
    cutoffOn: cutoffOn === 'end' ? periodOf(regime, part, year).lastDay : dayIn(cutoffOn, year),
    opensOn: dayIn(opensOn, year),
    dueOn: dayIn(dueOn, year),
    closesOn: dayIn(closesOn, year),
  };
}

/** The periods of last year, this and next that have not been opened, oldest first. */
export function periodsToOpen(regime: Regime, opened: readonly PeriodCode[], today: IsoDate): readonly Period[] {
  const thisYear = Number(today.slice(0, 4));
  const known = new Set(opened);
  return [thisYear - 1, thisYear, thisYear + 1]
    .flatMap((year) => regime.patterns.map(({ part }) => periodOf(regime, part, year)))
    .filter(({ code }) => !known.has(code))
    .toSorted(comparePeriods);
}

/** What the provinces report under Quyết định 206/QĐ-TTg; other kinds are proposed where they have been opened before. */
const USUAL_KINDS: readonly PeriodKind[] = ['half', 'year'];

/**
 * The one that is most likely meant, of the usual kinds and those that have been opened before: the first that would still
 * take submissions today, by the usual days; else the last.
 */
export function nextToOpen(regime: Regime, opened: readonly PeriodCode[], today: IsoDate): Period | undefined {
  const all = periodsToOpen(regime, opened, today);
  const names = opened.flatMap((code) => parsePeriod(code) ?? []).filter((name) => name.regime === regime.code);
  const kinds = [...USUAL_KINDS, ...names.map(({ kind }) => kind)];
  const likely = all.filter(({ kind }) => kinds.includes(kind));
  const periods = likely.length ? likely : all;
  return periods.find(({ part, year }) => usualDays(regime, part, year).closesOn >= today) ?? periods.at(-1);
}
