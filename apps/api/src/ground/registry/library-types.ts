/** The types of libraries (Luật Thư viện 46/2019/QH14, Điều 9) as stored: a dozen rows, read whole. */
import { Injectable } from '@nestjs/common';
import { isRefusal, issue, refuse, type LibraryType, type Refusal, type Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { insert } from '../../platform/database/insert.js';
import { isSameDocument } from '../../platform/schema/same-document.js';
import { LibraryTypeEntity } from './library-type.entity.js';

/** A row of library_type as a LibraryType. */
export const LIBRARY_TYPE_JSON = `json_build_object('code', code, 'name', json_build_object('vi', name_vi, 'en', name_en),
  'form', form, 'answersAs', answers_as, 'isLibrary', is_library, 'isPublic', is_public,
  'governedBy', governed_by, 'article', article, 'validFrom', valid_from, 'validTo', valid_to)`;

/** Every type, those of former law included, as one JSON list: valid ones first, in the order of the law's articles. */
export const LIBRARY_TYPES_SQL = `(select json_agg(${LIBRARY_TYPE_JSON}
  order by valid_to is not null, not is_library, article, code) from library_type)`;

export const typesByCode = (types: readonly LibraryType[] | null): ReadonlyMap<string, LibraryType> =>
  new Map((types ?? []).map((type) => [type.code, type]));

export async function loadLibraryTypes(db: EntityManager): Promise<ReadonlyMap<string, LibraryType>> {
  const types = await db
    .createQueryBuilder(LibraryTypeEntity, 'type')
    .orderBy('type.validTo is not null')
    .addOrderBy('not type.isLibrary')
    .addOrderBy('type.article')
    .addOrderBy('type.code')
    .getMany();
  return new Map(types.map((type) => [type.code, type]));
}

@Injectable()
export class ImportLibraryTypes {
  constructor(private readonly database: Database) {}

  /**
   * Adds types and corrects their texts and days; returns how many rows changed. What a type in use is asked never changes here:
   * that belongs to the form.
   */
  run(viewer: Viewer, types: readonly LibraryType[]): Promise<{ readonly changed: number } | Refusal> {
    return this.database.run(viewer, 'library.register', async (tx, audit) => {
      const changed = await takeTypes(tx, types);
      if (isRefusal(changed)) return changed;
      const codes = types.map(({ code }) => code);
      audit.about('library-type', codes).note({ changed });
      return { changed };
    });
  }
}

/** The same in the caller's transaction; the caller writes the audit. */
export async function takeTypes(tx: EntityManager, types: readonly LibraryType[]): Promise<number | Refusal> {
  const bad = types.find(({ validFrom, validTo }) => validTo !== null && validTo < validFrom);
  if (bad) {
    const path = `types.${bad.code}.validTo`;
    const days = { from: bad.validFrom, to: bad.validTo! };
    return refuse('INVALID_INPUT', [issue('DAYS_OUT_OF_ORDER', path, days)], { detail: path });
  }
  const known = await loadLibraryTypes(tx);
  const changed = types.filter((type) => !isSameDocument(known.get(type.code), type));
  if (changed.length) await insert(tx, LibraryTypeEntity, changed).orUpdate(CHANGING, ['code']).execute();
  return changed.length;
}

const CHANGING = [
  ...['name_vi', 'name_en', 'form', 'answers_as', 'is_library', 'is_public', 'governed_by'],
  ...['article', 'valid_from', 'valid_to'],
];
