/** What surrounds one year of one library: how large it is by now, how much of the year it was open, what it took in. */
import { daysInPeriod } from '@vlis/domain';
import { daysBetween } from '../calendar.js';
import type { Random } from '../random.js';
import { NEW_MAP_BEGINS } from '../registry/territory.js';
import type { Unit } from '../registry/unit.js';
import { inYear, KINDS, useInYear, type Kind, type LibraryKind } from './kinds.js';
import type { Traits } from './traits.js';

/** The year of the merger. */
export const MERGER = Number(NEW_MAP_BEGINS.slice(0, 4));

/** How large the means and the use are against the library alone, at the end of June and at the end of the year. */
export interface Swollen {
  readonly half: number;
  readonly end: number;
}

export interface Circumstances {
  readonly unit: Unit;
  readonly code: LibraryKind;
  readonly kind: Kind;
  readonly traits: Traits;
  readonly year: number;
  readonly random: Random;
  readonly means: Swollen;
  readonly use: Swollen;
  /** How much of an ordinary year this was: from doors open, and people who dared to come. */
  readonly ordinary: number;
  /** What happens in the year, against an ordinary year of the library alone. */
  readonly flow: number;
  /** The part of the year's open days, and of its flows, that falls into its first half. */
  readonly firstDays: number;
  readonly firstHalf: number;
  /** How much wider the commune or province became with the merger. */
  readonly reach: number;
}

const staffOf = ({ kind, shares }: Unit): number =>
  kind === 'QL' ? 0 : KINDS[kind].staff * Math.sqrt(shares.stock || 1);
const visitsOf = ({ kind, shares }: Unit): number => (kind === 'QL' ? 0 : KINDS[kind].visits.mean * shares.visits);

const sum = (units: readonly Unit[], measure: (unit: Unit) => number): number =>
  units.reduce((total, unit) => total + measure(unit), 0);

/** How much larger a library is for good once it has taken others in. Not all readers and staff come along. */
export const swellingOf = (unit: Unit, absorbed: readonly Unit[]): { means: number; use: number } => ({
  means: 1 + (0.8 * sum(absorbed, staffOf)) / (staffOf(unit) || 1),
  use: 1 + (0.8 * sum(absorbed, visitsOf)) / (visitsOf(unit) || 1),
});

const swollen = (year: number, by: number): Swollen => ({ half: year > MERGER ? by : 1, end: year >= MERGER ? by : 1 });

/** Parts of the year and of its first half in which the library existed and its doors were open. */
function open({ foundedOn, shut }: Unit, year: number): { all: number; first: number } {
  const [start, middle, end] = [`${year}-01-01`, `${year}-06-30`, `${year}-12-31`];
  const begins = foundedOn !== null && foundedOn > start ? foundedOn : start;
  const days = daysInPeriod({ firstDay: start, lastDay: end });
  const shutDays = shut?.from.startsWith(`${year}-`) ? daysBetween(shut.from, shut.to) + 1 : 0;
  const first = Math.max(0, daysBetween(begins, middle) + 1 - shutDays);
  return { all: Math.max(1, daysBetween(begins, end) + 1 - shutDays) / days, first: first / days };
}

export interface Course {
  readonly unit: Unit;
  readonly code: LibraryKind;
  readonly traits: Traits;
  readonly swelling: { readonly means: number; readonly use: number };
  readonly reach: number;
}

export function circumstancesOf(
  { unit, code, traits, swelling, reach }: Course,
  year: number,
  random: Random,
): Circumstances {
  const { all, first } = open(unit, year);
  const use = swollen(year, swelling.use);
  const ordinary = all * useInYear(year);
  const firstDays = Math.min(0.9, (first / all) * random.between(0.9, 1.02));
  return {
    unit,
    code,
    kind: KINDS[code],
    traits,
    year,
    random,
    means: swollen(year, swelling.means),
    use,
    ordinary,
    // The books of a library taken over are carried on: the year's figures hold its first half too.
    flow: ordinary * use.end,
    firstDays,
    firstHalf: (firstDays * use.half) / use.end,
    reach: year >= MERGER ? reach : 1,
  };
}

/** The size of a measure in this year: its trend, the library's share. */
export const sized = ({ kind, unit, year }: Circumstances, measure: 'visits' | 'circulation' | 'newCards'): number =>
  inYear(kind[measure], year) * unit.shares[measure === 'newCards' ? 'cards' : measure];

/** Sizes of buildings, staff and the like grow slower than the stock. */
export const dampedSize = ({ unit }: Circumstances): number => Math.sqrt(unit.shares.stock || 1);
