/**
 * All public libraries of the country and the managing bodies, whether the demonstration shows them or not: 63 provincial
 * libraries, 663 district libraries, 3 300 commune libraries (counts of domain facts, E.1). What happened to them on
 * 01/07/2025 is decided here for all of them, so that it is the same at every size.
 */
import { USUAL } from '../figures/shares.js';
import { nationalLibrary } from '../names/public-names.js';
import { communeUnits } from './commune-units.js';
import { districtsWithLibrary, districtUnits } from './district-units.js';
import { provincialUnits } from './provincial-units.js';
import type { Territory } from './territory.js';
import { unitOf, type Unit } from './unit.js';

/** Hàng Trống, where the National Library stands (31 Tràng Thi, Hà Nội). */
const SEAT_OF_NATIONAL_LIBRARY = '00070';

function nationalUnit(territory: Territory): Unit {
  const place = territory.placeOf(SEAT_OF_NATIONAL_LIBRARY, 0);
  return unitOf(territory, { key: 'demo:N:1', kind: 'N', shares: USUAL, place, name: nationalLibrary });
}

/** Each unit learns which libraries went over into it. */
function withAbsorbed(units: readonly Unit[]): readonly Unit[] {
  const absorbed = new Map<string, string[]>();
  for (const { library } of units) {
    const successor = library.end?.successor;
    if (successor) absorbed.set(successor, [...(absorbed.get(successor) ?? []), library.key]);
  }
  return units.map((unit) => ({ ...unit, absorbs: absorbed.get(unit.library.key) ?? [] }));
}

/** Every public unit by key, in the order national, provincial, district, commune. */
export function publicUnits(
  territory: Territory,
  seed: number,
  mustExist: readonly string[],
): ReadonlyMap<string, Unit> {
  const districts = districtsWithLibrary(territory, seed);
  const communes = communeUnits(territory, seed, mustExist, districts);
  const units = withAbsorbed([
    nationalUnit(territory),
    ...provincialUnits(territory, seed),
    ...districtUnits(territory, seed, districts, communes.mainOf),
    ...communes.units,
  ]);
  return new Map(units.map((unit) => [unit.library.key, unit]));
}
