/**
 * Units by what was typed: every word must be in the name, the kind or the district, diacritics or not. Who is called so
 * comes before who only lies in a district called so: Enter takes the first.
 */
import { nameKey, searchFor, searchKey } from '@vlis/domain';
import type { Unit } from '../reference/useLists.js';

/** Called exactly so, begins so, holds it, or holds the words somewhere. */
function rankOf(names: readonly string[], asked: string): number {
  if (names.includes(asked)) return 0;
  if (names.some((name) => name.startsWith(asked))) return 1;
  return names.some((name) => name.includes(asked)) ? 2 : 3;
}

export function searchUnits(
  units: readonly Unit[],
  typed: string,
  above: (unit: Unit) => string | undefined = () => undefined,
): Unit[] {
  const asked = [searchKey(typed), nameKey(typed)];
  const isAsked = searchFor(typed);
  return units
    .flatMap((unit) => {
      const names = [unit.name.vi, `${unit.kind} ${unit.name.vi}`, unit.name.en].map(nameKey);
      const all = [...names, above(unit) ?? ''].join(' ');
      return isAsked(all) ? [{ unit, rank: Math.min(...asked.map((key) => rankOf(names, key))) }] : [];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ unit }) => unit);
}
