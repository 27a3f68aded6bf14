/** What every query of figures reads first, in one statement: the library types, and the stamp of what is added up. */
import type { LibraryType } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { LIBRARY_TYPES_SQL, typesByCode } from '../../../ground/registry/index.js';
import { STAMP_SQL } from '../../dictionary/index.js';

export interface TypesAndStamp {
  readonly types: ReadonlyMap<string, LibraryType>;
  /** Of what is added up (dictionary/measure-stamp.ts). */
  readonly stamp: number;
}

export async function readTypesAndStamp(db: EntityManager): Promise<TypesAndStamp> {
  const [row] = await db.query<{ types: LibraryType[] | null; stamp: number }[]>(
    `select ${LIBRARY_TYPES_SQL} as types, ${STAMP_SQL} as stamp`,
    [],
  );
  return { types: typesByCode(row!.types), stamp: row!.stamp };
}
