/**
 * The figures of one library and one year, by section of the form, for the annual submission and for the six-month one
 * inside it. Figures are whole numbers in the item's own steps: 40.5 hours are 405, 12,3 triệu đồng are 123. They are
 * the truth of the demonstration: what a library leaves out or mistypes is done to them later.
 */
import type { MissingReason } from '@vlis/domain';
import type { Random } from '../random.js';

/** A figure, or the reason why the library has none. */
export type Figure = number | MissingReason;
export type Section = Readonly<Record<string, Figure>>;

export interface Pair<Year extends Section = Section, Half extends Section = Section> {
  readonly year: Year;
  readonly half: Half;
}

/** Sections by their letter. */
export type Sections = Readonly<Record<string, Section>>;

/** What happened in the first half of the year, of what happened in all of it: about `share`, never more than all. */
export const firstPart = (total: number, share: number, random: Random): number =>
  Math.min(total, Math.floor(total * share * random.between(0.93, 1.07)));

export const atMost = (limit: number, value: number): number => (value > limit ? limit : value);
export const atLeast = (limit: number, value: number): number => (value < limit ? limit : value);

export const yesNo = (value: boolean): number => (value ? 1 : 0);
