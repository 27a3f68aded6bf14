/** A series over the years with every year in its place: one that nobody reported is a gap, not a shorter axis. */
import { parsePeriod, periodCode } from '@vlis/domain';
import type { FigureRow } from './figureRow.js';

export interface Point {
  readonly period: string;
  readonly value: string | null;
  readonly reported: number;
  readonly expected: number;
  readonly preliminary: boolean;
}

/** Points of one kind of period, oldest first, without holes between the first and the last year. */
export function everyYear(points: readonly Point[]): Point[] {
  const dated = points.flatMap((point) => {
    const period = parsePeriod(point.period);
    return period ? [{ point, period }] : [];
  });
  if (dated.length === 0) return [];
  const years = dated.map(({ period }) => period.year);
  const byYear = new Map(dated.map(({ point, period }) => [period.year, point]));
  const { kind } = dated[0]!.period;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, step) => {
    const year = first + step;
    return (
      byYear.get(year) ?? {
        period: periodCode({ kind, year }),
        value: null,
        reported: 0,
        expected: 0,
        preliminary: false,
      }
    );
  });
}

export const trendRows = (points: readonly Point[], name: (period: string) => string): FigureRow[] =>
  everyYear(points).map(({ period, value, reported, expected, preliminary }) => ({
    key: period,
    name: name(period),
    value,
    reported,
    expected,
    preliminary,
  }));
