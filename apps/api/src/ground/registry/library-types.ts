/** The types of libraries (Luật Thư viện 46/2019/QH14, Điều 9) as stored: a dozen rows, read whole. */
import { Injectable } from '@nestjs/common';
import { isRefusal, issue, refuse, type LibraryType, type Refusal, type Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';

/** A row of library_type as a LibraryType. */
export const LIBRARY_TYPE_JSON = `json_build_object('code', code, 'name', json_build_object('vi', name_vi, 'en', name_en),
  'form', form, 'answersAs', answers_as, 'isLibrary', is_library, 'isPublic', is_public,
  'governedBy', governed_by, 'article', article, 'validFrom', valid_from, 'validTo', valid_to)`;

/** Every type, those of past law included, as one list; in the order of the law's articles, valid ones first. */
export const LIBRARY_TYPES_SQL = `(select json_agg(${LIBRARY_TYPE_JSON}
  order by valid_to is not null, not is_library, article, code) from library_type)`;

export const typesByCode = (types: readonly LibraryType[] | null): ReadonlyMap<string, LibraryType> =>
  new Map((types ?? []).map((type) => [type.code, type]));

export async function loadLibraryTypes(db: EntityManager): Promise<ReadonlyMap<string, LibraryType>> {
  const [row]: readonly { readonly types: LibraryType[] | null }[] = await db.query(
    `select ${LIBRARY_TYPES_SQL} as types`,
  );
  return typesByCode(row!.types);
}

@Injectable()
export class ImportLibraryTypes {
  constructor(private readonly database: Database) {}

  /** Adds types and corrects their texts and days; how many rows changed. What a used type asks for is its form's. */
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

/** The same inside somebody's transaction, whose owner writes the audit. */
export async function takeTypes(tx: EntityManager, types: readonly LibraryType[]): Promise<number | Refusal> {
  const bad = types.find(({ validFrom, validTo }) => validTo !== null && validTo < validFrom);
  if (bad) {
    const path = `types.${bad.code}.validTo`;
    const days = { from: bad.validFrom, to: bad.validTo! };
    return refuse('INVALID_INPUT', [issue('DAYS_OUT_OF_ORDER', path, days)], { detail: path });
  }
  const [{ changed }]: [{ changed: number }] = await tx.query(
    `with taken as (
       insert into library_type as kept (code, name_vi, name_en, form, answers_as, is_library, is_public,
         governed_by, article, valid_from, valid_to)
       select code, name ->> 'vi', name ->> 'en', form, "answersAs", "isLibrary", "isPublic", "governedBy", article,
         "validFrom", "validTo"
       from jsonb_to_recordset($1::jsonb) as type (code text, name jsonb, form text, "answersAs" text,
         "isLibrary" boolean, "isPublic" boolean, "governedBy" text, article text, "validFrom" date, "validTo" date)
       on conflict (code) do update
         set name_vi = excluded.name_vi, name_en = excluded.name_en, form = excluded.form,
             answers_as = excluded.answers_as, is_library = excluded.is_library, is_public = excluded.is_public,
             governed_by = excluded.governed_by, article = excluded.article,
             valid_from = excluded.valid_from, valid_to = excluded.valid_to
         where (kept.*) is distinct from (excluded.*)
       returning 1
     ) select count(*)::int as changed from taken`,
    [JSON.stringify(types)],
  );
  return changed;
}
