/**
 * On which map figures are shown. As reported: the provinces of the round's cut-off day. Current: those of today, each
 * with all that became it. A submission keeps the province under which it was made. Only what is shown follows the
 * mergers, so the national figure is the same on both maps.
 *
 * Odd case: a province that was divided became no single unit. It keeps a row of its own on the map of today.
 */
import type { IsoDate } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { everyProvinceOn, existsOnSql, UNIT_COLUMNS, type UnitRow } from '../../../ground/territory/index.js';
import type { OpenSource } from '../source/figure-source.js';

export type MapBasis = 'as-reported' | 'current';

export interface ShownPlaces {
  /** The place under which a province's figures are shown; itself where it became no single unit. */
  shown(provinceId: number): number;
  /** Whether it is a province of any map, this one or not. */
  knows(placeId: number): boolean;
  /** Every province id that is shown there. */
  idsOf(placeId: number): readonly number[];
  /** In the order of their codes, which run from north to south. */
  readonly units: readonly UnitRow[];
}

export async function placesOn(db: EntityManager, day: IsoDate): Promise<ShownPlaces> {
  const provinces = await everyProvinceOn(db, day);
  const became = new Map([...provinces].flatMap(([id, unit]) => (unit ? [[id, unit] as const] : [])));
  const shown = (id: number): number => became.get(id)?.id ?? id;
  return {
    shown,
    knows: (placeId) => provinces.has(placeId),
    idsOf: (placeId) => {
      const place = shown(placeId);
      return [...new Set([place, ...[...became.keys()].filter((id) => shown(id) === place)])];
    },
    units: [...new Map([...became.values()].map((unit) => [unit.id, unit])).values()].sort((a, b) =>
      a.code < b.code ? -1 : 1,
    ),
  };
}

export const placesOfRound = (
  source: OpenSource,
  basis: MapBasis,
  { cutoffOn }: { readonly cutoffOn: IsoDate },
): Promise<ShownPlaces> => source.places(basis === 'current' ? source.today : cutoffOn);

/** The place under which one that is asked is shown. */
export const shownId = (
  places: ShownPlaces,
  { basis, placeId }: { readonly basis: MapBasis; readonly placeId: number },
): number => (basis === 'current' ? places.shown(placeId) : placeId);

/**
 * Whose figures are given where a place is asked: on the map of today those of the province that it became, as reported its
 * own. Undefined: the nation's.
 */
export async function unitShown(
  source: OpenSource,
  { basis, placeId }: { readonly basis: MapBasis; readonly placeId?: number | null },
  places: ShownPlaces | undefined,
): Promise<UnitRow | undefined> {
  if (placeId == null || !places) return undefined;
  const id = shownId(places, { basis, placeId });
  return places.units.find((unit) => unit.id === id) ?? (await source.units([id]))[0];
}

export interface NationShown {
  readonly nation: UnitRow;
  readonly others: readonly UnitRow[];
}

/** The nation as on a day, and units of any map. */
export async function loadNation(db: EntityManager, day: IsoDate, others: readonly number[]): Promise<NationShown> {
  const units: UnitRow[] = await db.query(
    `select ${UNIT_COLUMNS} from admin_unit unit
     where (unit.level = 'nation' and ${existsOnSql('unit', '$1')}) or unit.id = any($2::int[])
     order by unit.code`,
    [day, others],
  );
  const nation = units.find(({ level }) => level === 'nation');
  if (!nation) throw new Error(`no unit stands for the nation on ${day}`);
  return { nation, others: units.filter(({ level }) => level !== 'nation') };
}
