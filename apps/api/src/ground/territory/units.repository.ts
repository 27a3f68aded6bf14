/** The list of units as they are on a day. */
import { readSearchText, type IsoDate, type SearchText, type UnitLevel } from '@vlis/domain';
import { Any, type EntityManager, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { foundOrRefused } from '../../platform/graphql/refused-query.js';
import { provincesOn } from './boundaries.js';
import { existsOnWhere, type UnitRow } from './unit-rows.js';
import { UnitEntity } from './unit.entity.js';

export interface UnitFilter {
  readonly level: UnitLevel;
  readonly day: IsoDate;
  /** Units directly below it; communes of the map before 01/07/2025 also below the province of their district. */
  readonly parentId?: number | null;
  /** Part of the name, in any case and without diacritics. */
  readonly q?: string | null;
}

/** In the order of their codes, which run from north to south. */
export async function findUnits(
  db: EntityManager,
  { level, day, parentId, q }: UnitFilter,
): Promise<readonly UnitRow[]> {
  const search = foundOrRefused(readSearchText(q, 'q'));
  // A commune may belong to a province that has ended; it is found under the province of the day, and shown with it.
  const provinces = await provincesOn(db, day);
  const above = parentId == null ? undefined : (provinces.get(parentId)?.id ?? parentId);
  const parents = above && [above, ...[...provinces].filter(([, { id }]) => id === above).map(([id]) => id)];
  const asked = db
    .createQueryBuilder(UnitEntity, 'unit')
    .leftJoin(UnitEntity, 'above', 'above.id = unit.parentId')
    .where({ level })
    .andWhere(existsOnWhere('unit', 'day'), { day })
    .orderBy('unit.code');
  if (parents) {
    const below = `(unit.level = 'commune' and above.level = 'district' and above.parentId = any(:parents))`;
    asked.andWhere(`(unit.parentId = any(:parents) or ${below})`, { parents });
  }
  const units: readonly UnitRow[] = await whereNamed(asked, 'unit.searchKey', search).getMany();
  return units.map((unit) => {
    const parent = unit.parentId === null ? undefined : provinces.get(unit.parentId);
    return parent ? { ...unit, parentId: parent.id } : unit;
  });
}

/** One `like` pattern for each word. A search key has letters, digits and spaces only, so nothing has to be escaped. */
const patternsOf = (words: readonly string[]): readonly string[] => words.map((word) => `%${word}%`);

/** The same for the words with their abbreviations written out; null where those are the words that were typed. */
const patternsMeant = ({ key, meant }: SearchText): readonly string[] | null =>
  meant.key === key ? null : patternsOf(meant.words);

/**
 * Narrows a query to names that match the words as typed or with their abbreviations written out.
 * @param key property of a search key
 */
export function whereNamed<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  key: string,
  search: SearchText,
): SelectQueryBuilder<T> {
  const [typed, meant] = [patternsOf(search.words), patternsMeant(search)];
  return query.andWhere(`(${key} like all (:typed::text[]) or ${key} like all (:meant::text[]))`, { typed, meant });
}

export const loadUnits = (db: EntityManager, ids: readonly number[]): Promise<UnitRow[]> =>
  db.findBy(UnitEntity, { id: Any([...ids]) });
