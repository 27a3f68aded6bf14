/**
 * Libraries of the same province that have, or had, the same name (REG-04). Names are compared without diacritics, case and
 * punctuation, as in a search. Provinces of any map are followed to the day, so that a library registered in Phú Yên is found
 * among those of today's Đắk Lắk.
 */
import { nameKey, type IsoDate } from '@vlis/domain';
import { Like, Not, type EntityManager } from 'typeorm';
import { provincesOn } from '../territory/index.js';
import { LibraryStateEntity } from './library-state.entity.js';
import { LATEST, loadLibraries, type LibraryRow } from './library-rows.js';

interface Asked {
  readonly nameVi: string;
  readonly provinceId: number;
  /** The library itself where it is registered already, so that it is no duplicate of itself. */
  readonly exceptId: number | undefined;
}

export async function findDuplicates(
  db: EntityManager,
  { nameVi, provinceId, exceptId }: Asked,
  day: IsoDate,
): Promise<readonly LibraryRow[]> {
  const key = nameKey(nameVi);
  // The stored key is the Vietnamese name followed by the English one, so it begins with the name that is looked for.
  const begun = await db.findBy(LibraryStateEntity, {
    searchKey: Like(`${key} %`),
    ...(exceptId !== undefined && { libraryId: Not(exceptId) }),
  });
  const same = begun.filter(({ name }) => nameKey(name.vi) === key);
  if (!same.length) return [];
  const provinces = await provincesOn(db, day);
  const today = (id: number): number => provinces.get(id)?.id ?? id;
  const ids = same.filter((other) => today(other.provinceId) === today(provinceId)).map(({ libraryId }) => libraryId);
  return loadLibraries(db, [...new Set(ids)], LATEST);
}
