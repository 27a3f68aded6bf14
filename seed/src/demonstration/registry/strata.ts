/**
 * How many units of each type a demonstration of a given size has. Always there: the National Library, 63 provincial
 * libraries and 63 managing bodies. From 8 800 units on the whole public system is there, and what is added are schools.
 * Below that three quarters of the rest are types other than schools, each type in proportion: a sample, whose sums are
 * smaller than the country's by that proportion.
 */
import type { UnitKind } from './unit.js';
import type { OtherKind } from './other-units.js';

/** How many there are in the whole country, as far as it is known (public libraries) or plausible. */
const OTHERS: Readonly<Record<Exclude<OtherKind, 'G'>, number>> = { U: 420, S: 600, V: 500, C: 800, F: 30 };

const NOT_SCHOOLS = 0.75;

export type Strata = Readonly<Record<Exclude<UnitKind, 'N' | 'T' | 'QL'>, number>>;

/** `core`: units that are always there. `whole`: district and commune libraries of the whole country. */
export function strataOf(units: number, core: number, whole: { readonly H: number; readonly X: number }): Strata {
  const full = { ...whole, ...OTHERS };
  const rest = units - core;
  const all = Object.values(full).reduce((sum, count) => sum + count, 0);
  const share = Math.min(1, (rest * NOT_SCHOOLS) / all);
  const part = (count: number) => Math.round(count * share);
  const sampled = {
    H: part(full.H),
    X: part(full.X),
    U: part(full.U),
    S: part(full.S),
    V: part(full.V),
    C: part(full.C),
    F: part(full.F),
  };
  return { ...sampled, G: rest - Object.values(sampled).reduce((sum, count) => sum + count, 0) };
}
