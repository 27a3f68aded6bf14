/**
 * Libraries of the same province that are, or were, called the same (REG-04): names are compared as a search compares
 * them, without diacritics, case and punctuation. A province of any map is followed to the day, so that a library
 * registered in Phú Yên meets those of today's Đắk Lắk.
 */
import { nameKey, type IsoDate } from '@vlis/domain';
import { Like, Not, type EntityManager } from 'typeorm';
import { provincesOn } from '../territory/index.js';
import { LibraryStateEntity } from './library-state.entity.js';
import { LATEST, loadLibraries, type LibraryRow } from './library-rows.js';

interface Asked {
  readonly nameVi: string;
  readonly provinceId: number;
  /** The library itself, where it is there already: no duplicate of its own. */
  readonly exceptId: number | undefined;
}

export async function findDuplicates(
  db: EntityManager,
  { nameVi, provinceId, exceptId }: Asked,
  day: IsoDate,
): Promise<readonly LibraryRow[]> {
  const key = nameKey(nameVi);
  // The stored key holds both names, the Vietnamese one first: it begins with what is looked for, and may go on with it.
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
