/**
 * Commune libraries, before and after the merger of communes. Those of one new commune gather round one main library:
 * the one whose commune gave the new commune its code, else the first. The others are taken in or stay on as a second
 * house. Where a district library becomes a commune library, it goes into the main one; where there was none, a new
 * library is founded on 01/07/2025 with the district's stock.
 */
import type { IsoDate } from '@vlis/domain';
import { KINDS } from '../figures/kinds.js';
import { rankedShares, USUAL, type Shares } from '../figures/shares.js';
import { communeLibrary, secondHouse } from '../names/public-names.js';
import { hashOf, Random } from '../random.js';
import type { DistrictWithLibrary } from './district-units.js';
import { LONG_SINCE, NEW_MAP_BEGINS, OLD_MAP_ENDS, type Place, type Territory } from './territory.js';
import { unitOf, type Unit } from './unit.js';

const COMMUNE_LIBRARIES = 3_300;

/** How the number grew (2.016 in 2010, 2.456 in 2014, 3.257 in 2017, about 3.290 in 2019), as shares of 3 300. */
const FOUNDED = [
  { share: 2_016 / 3_300, from: 0, to: 0 },
  { share: 2_456 / 3_300, from: 2011, to: 2014 },
  { share: 3_257 / 3_300, from: 2015, to: 2017 },
  { share: 1, from: 2018, to: 2019 },
] as const;

/** A library of the old map. */
interface Candidate {
  readonly key: string;
  readonly place: Place & { readonly before: string };
}

/** A library founded at the merger has no stock but what it is given. */
const NEW_LIBRARY: Shares = { ...USUAL, stock: 0 };

const communeKey = (code: string): string => `demo:X:${code}`;

function foundingDay(random: Random): IsoDate {
  const at = random.next();
  const { from, to } = FOUNDED.find(({ share }) => at < share)!;
  if (from === 0) return LONG_SINCE;
  return `${random.integer(from, to)}-0${random.integer(1, 9)}-01`;
}

/** 3 300 communes of the old map in an order of chance, those that must exist first. */
function chosenCommunes(territory: Territory, seed: number, mustExist: readonly string[]): readonly Candidate[] {
  const rank = (code: string) => (mustExist.includes(communeKey(code)) ? -1 : hashOf(seed, `commune/${code}`));
  return territory.communesBefore
    .map(({ code }) => ({ code, at: rank(code) }))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, COMMUNE_LIBRARIES)
    .map(({ code }) => {
      const { since } = territory.placeOf(code, new Random(seed, `place/${code}`).next());
      return { key: communeKey(code), place: { before: code, since } };
    });
}

/** The main library of each new commune that had one before. */
function mainLibraries(candidates: readonly Candidate[]): ReadonlyMap<string, string> {
  const mains = new Map<string, string>();
  for (const { key, place } of candidates) {
    if (!mains.has(place.since) || place.before === place.since) mains.set(place.since, key);
  }
  return mains;
}

export interface CommuneUnits {
  readonly units: readonly Unit[];
  /** Key of the commune library, by code of the commune on the new map. */
  readonly mainOf: ReadonlyMap<string, string>;
}

export function communeUnits(
  territory: Territory,
  seed: number,
  mustExist: readonly string[],
  districts: readonly DistrictWithLibrary[],
): CommuneUnits {
  const candidates = chosenCommunes(territory, seed, mustExist);
  const keys = candidates.map(({ key }) => key);
  const shares = rankedShares(keys, KINDS.X.spread, seed);
  const mains = mainLibraries(candidates);
  const inherited = candidates.map(({ key, place }) => {
    const random = new Random(seed, `merger/${key}`);
    const from = foundingDay(random);
    const main = mains.get(place.since)!;
    const staysOn = main !== key && random.chance(0.45);
    const old = territory.find('commune', place.before, OLD_MAP_ENDS)!;
    return unitOf(territory, {
      key,
      kind: 'X',
      shares: shares.get(key)!,
      place,
      name: staysOn ? secondHouse(communeLibrary, old) : communeLibrary,
      from,
      end: main === key || staysOn ? null : { on: OLD_MAP_ENDS, outcome: 'merged', successor: main },
    });
  });
  const wanted = districts.filter(({ outcome }) => outcome === 'commune').map(({ place }) => place.since);
  const founded = [...new Set(wanted)].filter((since) => !mains.has(since));
  return {
    units: [
      ...inherited,
      ...founded.map((since) =>
        unitOf(territory, {
          key: communeKey(since),
          kind: 'X',
          shares: NEW_LIBRARY,
          place: { before: null, since },
          name: communeLibrary,
          from: NEW_MAP_BEGINS,
        }),
      ),
    ],
    mainOf: new Map([...mains, ...founded.map((since) => [since, communeKey(since)] as const)]),
  };
}
