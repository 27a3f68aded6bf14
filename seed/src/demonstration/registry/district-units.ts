/**
 * District libraries, of history since 30/06/2025. What became of them was found nowhere in full and local practice
 * differed (domain facts, D.4), so all three ways are taken: a branch of the provincial library, a commune library, an end.
 */
import type { AdministrativeUnit } from '@vlis/domain';
import { KINDS } from '../figures/kinds.js';
import { rankedShares } from '../figures/shares.js';
import { districtLibrary } from '../names/public-names.js';
import { hashOf, Random } from '../random.js';
import { provincialKey } from './provincial-units.js';
import { OLD_MAP_ENDS, type Place, type Territory } from './territory.js';
import { unitOf, type Unit } from './unit.js';

const DISTRICT_LIBRARIES = 663;

export interface DistrictWithLibrary {
  readonly key: string;
  readonly district: AdministrativeUnit;
  readonly place: Place;
  readonly outcome: 'commune' | 'branch' | 'closed';
}

/** A district's own town is its seat; an urban district has its first ward. */
function seatOf(territory: Territory, district: AdministrativeUnit): AdministrativeUnit | undefined {
  const communes = territory.communesOf(district);
  const kind = ['thị trấn', 'phường'].find((one) => communes.some((commune) => commune.kind === one));
  return communes.find((commune) => kind === undefined || commune.kind === kind);
}

/** 663 of the 691 districts that had communes; five island districts had none. */
export function districtsWithLibrary(territory: Territory, seed: number): readonly DistrictWithLibrary[] {
  return territory.districtsBefore
    .flatMap((district) => {
      const seat = seatOf(territory, district);
      return seat ? [{ district, seat, key: `demo:H:${district.code}` }] : [];
    })
    .toSorted((a, b) => hashOf(seed, a.key) - hashOf(seed, b.key))
    .slice(0, DISTRICT_LIBRARIES)
    .map(({ key, district, seat }) => {
      const random = new Random(seed, `merger/${key}`);
      return {
        key,
        district,
        place: territory.placeOf(seat.code, random.next()),
        outcome: random.weighted({ commune: 40, branch: 35, closed: 25 }),
      };
    });
}

/** `mainOf`: the key of the commune library of a commune of the new map. */
export function districtUnits(
  territory: Territory,
  seed: number,
  districts: readonly DistrictWithLibrary[],
  mainOf: ReadonlyMap<string, string>,
): readonly Unit[] {
  const keys = districts.map(({ key }) => key);
  const shares = rankedShares(keys, KINDS.H.spread, seed);
  return districts.map(({ key, district, place, outcome }) => {
    const province = territory.provinceSince(territory.provinceBefore(district).code);
    const successor = { branch: provincialKey(province), commune: mainOf.get(place.since) ?? null, closed: null }[
      outcome
    ];
    return unitOf(territory, {
      key,
      kind: 'H',
      shares: shares.get(key)!,
      place,
      name: districtLibrary(district),
      end: { on: OLD_MAP_ENDS, outcome, successor },
    });
  });
}
