/** The list of units as they are on a day. */
import { readSearchText, type IsoDate, type SearchText, type UnitLevel } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { foundOrRefused } from '../../platform/graphql/refused-query.js';
import { provincesOn } from './boundaries.js';
import { existsOnSql, UNIT_COLUMNS, type UnitRow } from './unit-rows.js';

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
  // A commune may stand under a province that has ended; it is found under the one of the day, and named so.
  const provinces = await provincesOn(db, day);
  const asked = parentId == null ? undefined : (provinces.get(parentId)?.id ?? parentId);
  const parents =
    asked === undefined ? null : [asked, ...[...provinces].filter(([, { id }]) => id === asked).map(([id]) => id)];
  const units: UnitRow[] = await db.query(
    `select ${UNIT_COLUMNS}
     from admin_unit unit left join admin_unit above on above.id = unit.parent_id
     where unit.level = $2 and ${existsOnSql('unit', '$1')}
       and ($3::int[] is null or unit.parent_id = any($3)
         or (unit.level = 'commune' and above.level = 'district' and above.parent_id = any($3)))
       and (unit.search_key like all ($4::text[]) or unit.search_key like all ($5::text[]))
     order by unit.code`,
    [day, level, parents, patternsOf(search.words), patternsMeant(search)],
  );
  return units.map((unit) => {
    const parent = unit.parentId === null ? undefined : provinces.get(unit.parentId);
    return parent ? { ...unit, parentId: parent.id } : unit;
  });
}

/** One `like` pattern for each word asked. A search key holds letters, digits and spaces only: nothing to escape. */
export const patternsOf = (words: readonly string[]): readonly string[] => words.map((word) => `%${word}%`);

/** The same for the words as they are meant; null where those are the words that were typed, which are not compared twice. */
export const patternsMeant = ({ key, meant }: SearchText): readonly string[] | null =>
  meant.key === key ? null : patternsOf(meant.words);

export const loadUnits = (db: EntityManager, ids: readonly number[]): Promise<UnitRow[]> =>
  db.query(`select ${UNIT_COLUMNS} from admin_unit unit where unit.id = any($1)`, [ids]);
