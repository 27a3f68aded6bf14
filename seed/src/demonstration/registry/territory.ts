/**
 * The ground the libraries stand on: communes of the old map until 30/06/2025, of the new one since 01/07/2025, and
 * which followed which. A library stays where it is; it is the units around it that change, so its life is cut into
 * stretches in which commune and province stay the same.
 *
 * Odd case: a commune that was split has several successors. Which of them holds a library follows from its address, not
 * from the old code; here chance decides, by the library's own name.
 */
import {
  existsOn,
  unitKey,
  type AdministrativeUnit,
  type IsoDate,
  type Succession,
  type UnitLevel,
} from '@vlis/domain';
import type { ReferenceData } from '../../reference/data.js';
import { parentOn, unitLookup, type UnitLookup } from '../../reference/lookup.js';
import { dayBefore } from '../calendar.js';

export const OLD_MAP_ENDS: IsoDate = '2025-06-30';
export const NEW_MAP_BEGINS: IsoDate = '2025-07-01';
/** "Since before this register": the first day of the code list. */
export const LONG_SINCE: IsoDate = '2004-07-01';

/** Codes of the commune of the old map and of the new one. A special zone of an island may have had no commune before. */
export interface Place {
  readonly before: string | null;
  readonly since: string;
}

/** Days on which a place belongs to the same units. `validTo` null: still. */
export interface Stretch {
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly commune: AdministrativeUnit;
  /** Only on the old map. */
  readonly district?: AdministrativeUnit;
  readonly province: AdministrativeUnit;
}

export interface Territory {
  readonly find: UnitLookup;
  readonly provincesBefore: readonly AdministrativeUnit[];
  readonly districtsBefore: readonly AdministrativeUnit[];
  readonly communesBefore: readonly AdministrativeUnit[];
  /** The province, old map, of a district or commune of the old map. */
  provinceBefore(unit: AdministrativeUnit): AdministrativeUnit;
  /** The communes, old map, of a district. */
  communesOf(district: AdministrativeUnit): readonly AdministrativeUnit[];
  /** The province's code on the new map, of a code of the old. */
  provinceSince(code: string): string;
  /** The place of a commune of the old map; `chance` in [0, 1) settles a split. */
  placeOf(communeBefore: string, chance: number): Place;
  stretches(place: Place, from: IsoDate, to: IsoDate | null): readonly Stretch[];
  /** Commune units of a province on a day; the code is the one of that day. */
  communeCount(province: string, day: IsoDate): number;
}

const grouped = <T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group) group.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return groups;
};

const ofMerger = (level: UnitLevel, successions: readonly Succession[]) =>
  successions.filter(({ from, to }) => from.level === level && to.level === level && to.validFrom === NEW_MAP_BEGINS);

export function territoryOf({ units, successions }: Pick<ReferenceData, 'units' | 'successions'>): Territory {
  const find = unitLookup(units);
  const before = (level: UnitLevel) => units.filter((unit) => unit.level === level && existsOn(unit, OLD_MAP_ENDS));
  const districts = before('district');
  const communes = before('commune');
  const byDistrict = grouped(communes, ({ parent }) => parent!.code);
  const followers = grouped(ofMerger('commune', successions), ({ from }) => from.code);
  const provinceFollowers = new Map(ofMerger('province', successions).map(({ from, to }) => [from.code, to.code]));
  const changeDays = [...new Set(units.map(({ validFrom }) => validFrom))].toSorted();

  const unitOn = (level: UnitLevel, code: string, day: IsoDate): AdministrativeUnit => {
    const unit = find(level, code, day);
    if (!unit) throw new Error(`no ${level} ${code} on ${day}`);
    return unit;
  };
  const above = (unit: AdministrativeUnit, day: IsoDate): AdministrativeUnit => {
    const parent = parentOn(find, unit, day);
    if (!parent) throw new Error(`nothing above ${unitKey(unit)} on ${day}`);
    return parent;
  };
  const provinceBefore = (unit: AdministrativeUnit): AdministrativeUnit =>
    unit.level === 'province' ? unit : provinceBefore(above(unit, OLD_MAP_ENDS));

  function unitsOn({ before: old, since }: Place, day: IsoDate): Omit<Stretch, 'validFrom' | 'validTo'> {
    if (day >= NEW_MAP_BEGINS) {
      const commune = unitOn('commune', since, day);
      return { commune, province: above(commune, day) };
    }
    if (old === null) throw new Error(`commune ${since} did not exist on ${day}`);
    const commune = unitOn('commune', old, day);
    const district = above(commune, day);
    return { commune, district, province: above(district, day) };
  }

  const counts = new Map<IsoDate, ReadonlyMap<string, number>>();
  function countsOn(day: IsoDate): ReadonlyMap<string, number> {
    const provinceOf = (unit: AdministrativeUnit): string =>
      unit.level === 'province' ? unit.code : provinceOf(above(unit, day));
    const known = counts.get(day);
    if (known) return known;
    const totals = new Map<string, number>();
    for (const unit of units) {
      if (unit.level !== 'commune' || !existsOn(unit, day)) continue;
      const province = provinceOf(unit);
      totals.set(province, (totals.get(province) ?? 0) + 1);
    }
    counts.set(day, totals);
    return totals;
  }

  return {
    find,
    provincesBefore: before('province'),
    districtsBefore: districts,
    communesBefore: communes,
    provinceBefore,
    communesOf: ({ code }) => byDistrict.get(code) ?? [],
    provinceSince: (code) => provinceFollowers.get(code) ?? code,
    placeOf(old, chance) {
      const links = followers.get(old) ?? [];
      const next = links.find(({ whole }) => whole) ?? links[Math.floor(chance * links.length)];
      if (!next) throw new Error(`commune ${old} has no successor`);
      return { before: old, since: next.to.code };
    },
    stretches(place, from, to) {
      const rows: Stretch[] = [];
      for (const day of [from, ...changeDays.filter((one) => from < one && (to === null || one <= to))]) {
        const around = unitsOn(place, day);
        const last = rows.at(-1);
        if (last?.commune === around.commune && last.province === around.province) continue;
        if (last) rows[rows.length - 1] = { ...last, validTo: dayBefore(day) };
        rows.push({ validFrom: day, validTo: to, ...around });
      }
      return rows;
    },
    communeCount: (province, day) => countsOn(day).get(province) ?? 0,
  };
}
