/**
 * The rounds of the demonstration: those of the reference data, and for years the reference data do not name rounds on
 * the same days of the year. A round that opens after `today` does not exist yet; at most the last one is still open.
 */
import { comparePeriods, periodOf, roundPhase, type IsoDate, type Regime } from '@vlis/domain';
import type { ReferenceData, ReferenceRound } from '../reference/data.js';
import type { DemonstrationOptions } from './options.js';

const DAY = 86_400_000;

export const addDays = (day: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

export const dayBefore = (day: IsoDate): IsoDate => addDays(day, -1);

export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

const inYear = (day: IsoDate, from: number, to: number): IsoDate =>
  `${Number(day.slice(0, 4)) - from + to}${day.slice(4)}`;

/** The same round in another year. */
function moved(round: ReferenceRound, year: number, regimes: readonly Regime[]): ReferenceRound {
  const shift = (day: IsoDate) => inYear(day, round.period.year, year);
  return {
    form: round.form,
    period: periodOf(
      regimes.find(({ code }) => code === round.period.regime)!,
      round.period.part,
      year,
    ),
    opensOn: shift(round.opensOn),
    cutoffOn: shift(round.cutoffOn),
    dueOn: shift(round.dueOn),
    closesOn: shift(round.closesOn),
  };
}

/** Oldest first. */
export function roundsOf(
  { rounds, regimes }: Pick<ReferenceData, 'rounds' | 'regimes'>,
  { firstYear, years, today }: DemonstrationOptions,
): readonly ReferenceRound[] {
  const patterns = (['half', 'year'] as const).map((kind) => {
    const pattern = rounds.find(({ period }) => period.kind === kind);
    if (!pattern) throw new Error(`the reference data hold no round of kind ${kind}`);
    return pattern;
  });
  const known = (pattern: ReferenceRound, year: number) =>
    rounds.find(({ period }) => period.part === pattern.period.part && period.year === year);
  return Array.from({ length: years }, (_, i) => firstYear + i)
    .flatMap((year) => patterns.map((pattern) => known(pattern, year) ?? moved(pattern, year, regimes)))
    .filter((round) => roundPhase(round, today) !== 'not-open')
    .toSorted((a, b) => comparePeriods(a.period, b.period));
}
