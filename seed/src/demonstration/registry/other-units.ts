/**
 * Libraries outside the public system: universities, schools, specialised, armed forces, community and private, foreign.
 * The n-th of each type is the same at every size. Schools stand where communes are; universities and institutes mostly
 * in the large cities.
 */
import type { AdministrativeUnit, IsoDate, LocalizedText } from '@vlis/domain';
import { KINDS, type LibraryKind } from '../figures/kinds.js';
import { drawnShares, type Shares } from '../figures/shares.js';
import {
  communityLibrary,
  forcesLibrary,
  foreignLibrary,
  schoolLibrary,
  specialisedLibrary,
  universityLibrary,
  type Place,
  type School,
} from '../names/invented-names.js';
import { Random } from '../random.js';
import type { DemoEnd } from './library.js';
import type { ShutDays } from './states.js';
import { LONG_SINCE, type Territory } from './territory.js';
import { unitOf, type Unit } from './unit.js';

export type OtherKind = Exclude<LibraryKind, 'N' | 'T' | 'H' | 'X'>;

/** Schools by level: their shares in percent, and their size against the mean of all schools. */
const SCHOOL_SHARES: Readonly<Record<School, number>> = {
  nursery: 35,
  primary: 29,
  lower: 25,
  upper: 7,
  vocational: 4,
};
const SCHOOL_SIZES: Readonly<Record<School, number>> = {
  nursery: 0.35,
  primary: 1,
  lower: 1.15,
  upper: 2.6,
  vocational: 2,
};

/** Provinces of the old map that draw institutions of a type, as shares; the rest lies anywhere. */
const DRAWN_TO: Readonly<Record<OtherKind, Readonly<Record<string, number>>>> = {
  U: { '01': 0.3, '79': 0.24, '48': 0.05, '46': 0.04, '92': 0.04, '19': 0.04 },
  S: { '01': 0.45, '79': 0.15, '48': 0.04 },
  F: { '01': 0.42, '79': 0.4, '48': 0.08 },
  V: { '01': 0.12, '79': 0.06 },
  C: {},
  G: {},
};

/** Chance that a library began, and that it ended, in one year of the register's time. */
const TURNOVER: Readonly<Record<OtherKind, { readonly began: number; readonly ended: number }>> = {
  U: { began: 0.004, ended: 0.002 },
  S: { began: 0.002, ended: 0.006 },
  F: { began: 0.02, ended: 0.012 },
  V: { began: 0.002, ended: 0.002 },
  C: { began: 0.035, ended: 0.015 },
  G: { began: 0.006, ended: 0.005 },
};
const FIRST_YEAR = 2011;
const LAST_YEAR = 2026;

const multiplied = (shares: Shares, by: number): Shares => ({
  stock: shares.stock * by,
  visits: shares.visits * by,
  circulation: shares.circulation * by,
  cards: shares.cards * by,
});

const dayIn = (year: number, random: Random): IsoDate =>
  `${year}-${String(random.integer(1, 12)).padStart(2, '0')}-${String(random.integer(1, 28)).padStart(2, '0')}`;

/** Years until something that happens with this chance every year. */
const yearsUntil = (chance: number, random: Random): number =>
  Math.floor(Math.log(1 - random.next()) / Math.log(1 - chance));

function lifeOf(kind: OtherKind, random: Random): { from: IsoDate; end: DemoEnd | null; shut: ShutDays | null } {
  const { began, ended } = TURNOVER[kind];
  const years = LAST_YEAR - FIRST_YEAR + 1;
  const young = random.chance(1 - (1 - began) ** years);
  const from = young ? dayIn(random.integer(FIRST_YEAR, LAST_YEAR - 1), random) : LONG_SINCE;
  const lastYear = Math.max(Number(from.slice(0, 4)) + 1, FIRST_YEAR) + yearsUntil(ended, random);
  const on = dayIn(lastYear, random);
  const end: DemoEnd | null = lastYear < LAST_YEAR ? { on, outcome: 'closed', successor: null } : null;
  const year = random.integer(FIRST_YEAR, LAST_YEAR);
  const shut = !young && !end && random.chance(0.06) ? { from: `${year}-01-05`, to: `${year}-05-10` } : null;
  return { from, end, shut };
}

/** The communes of each province of the old map, so that a place can be picked. */
export type CommunesByProvince = ReadonlyMap<string, readonly AdministrativeUnit[]>;

export function communesByProvince(territory: Territory): CommunesByProvince {
  const communes = new Map<string, AdministrativeUnit[]>();
  for (const commune of territory.communesBefore) {
    const { code } = territory.provinceBefore(commune);
    communes.set(code, [...(communes.get(code) ?? []), commune]);
  }
  return communes;
}

function communeFor(kind: OtherKind, territory: Territory, byProvince: CommunesByProvince, random: Random) {
  let rest = random.next();
  for (const [province, share] of Object.entries(DRAWN_TO[kind])) {
    rest -= share;
    if (rest < 0) return random.pick(byProvince.get(province) ?? territory.communesBefore);
  }
  return random.pick(territory.communesBefore);
}

function nameOf(kind: OtherKind, school: School | undefined, place: Place, random: Random): LocalizedText {
  switch (kind) {
    case 'G':
      return schoolLibrary(school ?? 'primary', place, random);
    case 'U':
      return universityLibrary(place, random);
    case 'S':
      return specialisedLibrary(place, random);
    case 'V':
      return forcesLibrary(random);
    case 'C':
      return communityLibrary(random);
    case 'F':
      return foreignLibrary(random);
  }
}

/** The n-th library of a type, counted from 1. */
export function otherUnit(
  kind: OtherKind,
  n: number,
  territory: Territory,
  byProvince: CommunesByProvince,
  seed: number,
): Unit {
  const key = `demo:${kind}:${String(n).padStart(5, '0')}`;
  const random = new Random(seed, `registry/${key}`);
  const commune = communeFor(kind, territory, byProvince, random);
  const school = kind === 'G' ? random.weighted(SCHOOL_SHARES) : undefined;
  const name = nameOf(kind, school, { commune, province: territory.provinceBefore(commune) }, random);
  return unitOf(territory, {
    key,
    kind,
    place: territory.placeOf(commune.code, random.next()),
    ...lifeOf(kind, random),
    shares: multiplied(drawnShares(KINDS[kind].spread, random), school ? SCHOOL_SIZES[school] : 1),
    name: () => name,
    ...(school && { school }),
  });
}
