/** A series over the years with every year in its place: one that nobody reported is a gap, not a shorter axis. */
import { comparePeriods, parsePeriod, periodCode } from '@vlis/domain';
import { apartFromBefore } from './comparable.js';
import type { ChangeWords, ComparedChange } from './changeWords.js';
import type { FigureRow } from './figureRow.js';
import type { SeriesBreak } from './rearrangement.js';
import { NOBODY_MISSING, type UnreportedCounts } from './whyMissing.js';

export interface Point {
  readonly period: string;
  readonly lastDay: string;
  /** The period a change is since; empty where nothing was asked. */
  readonly yearBefore: string;
  readonly value: string | null;
  readonly withheld: boolean;
  readonly reported: number;
  readonly expected: number;
  readonly missing: UnreportedCounts;
  readonly preliminary: boolean;
  readonly unofficialPeople?: boolean;
  /** Of an indicator: it counts otherwise than in the point before. */
  readonly redefined?: boolean;
  /** Since the point before, between the same libraries; undefined: an indicator has none. */
  readonly change?: ComparedChange | null;
}

/**
 * Points of one kind of period, oldest first. Of periods that a year has once, none is left out between the first and the
 * last year.
 */
export function everyYear(points: readonly Point[]): Point[] {
  const dated = points.flatMap((point) => {
    const period = parsePeriod(point.period);
    return period ? [{ point, period }] : [];
  });
  const [some] = dated;
  if (!some) return [];
  const inOrder = dated.toSorted((a, b) => comparePeriods(a.period, b.period));
  if (dated.some(({ period }) => period.part !== some.period.part)) return inOrder.map(({ point }) => point);
  const years = dated.map(({ period }) => period.year);
  const byYear = new Map(dated.map(({ point, period }) => [period.year, point]));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const gap = (year: number): Point => ({
    period: periodCode({ ...some.period, year }),
    lastDay: `${year}${some.point.lastDay.slice(4)}`,
    yearBefore: '',
    value: null,
    withheld: false,
    reported: 0,
    expected: 0,
    missing: NOBODY_MISSING,
    preliminary: false,
  });
  return Array.from({ length: last - first + 1 }, (_, step) => byYear.get(first + step) ?? gap(first + step));
}

/** The texts of a row: its name, why it is not joined to the one before, and that the map was drawn anew before it. */
export interface TrendWords {
  readonly name: (period: string) => string;
  readonly apart: string;
  readonly redefined: string;
  readonly rearranged: (day: string) => string;
  readonly change: (point: Point) => ChangeWords;
}

export function trendRows(
  years: readonly Point[],
  breaks: readonly SeriesBreak[],
  { name, apart, redefined, rearranged, change }: TrendWords,
): FigureRow[] {
  const unjoined = apartFromBefore(years);
  return years.map((point, index) => {
    const { period, lastDay: _end, yearBefore: _before, change: changeSinceBefore, ...figure } = point;
    const notes = [
      ...(unjoined.has(index) ? [apart] : []),
      ...(point.redefined ? [redefined] : []),
      ...breaks.flatMap(({ at, day }) => (at === index ? [rearranged(day)] : [])),
    ];
    return {
      ...{ key: period, name: name(period), ...figure },
      // The first year has none before it in the series, and a year without a round no figure.
      ...(index > 0 && changeSinceBefore !== undefined && { change: change(point) }),
      ...(notes.length > 0 && { note: notes.join('; ') }),
    };
  });
}
