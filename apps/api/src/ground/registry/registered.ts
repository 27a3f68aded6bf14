/** Libraries that are in the register already, by the key of the register from which they came. */
import type { KeptLibrary } from '@vlis/domain';
import type { EntityManager } from 'typeorm';

export async function findRegistered(
  db: EntityManager,
  externalKeys: readonly string[],
): Promise<ReadonlyMap<string, KeptLibrary>> {
  const rows: (KeptLibrary & { externalKey: string })[] = await db.query(
    `select library.id, library.identifier, library.external_key as "externalKey", json_agg(json_build_object(
       'validFrom', state.valid_from, 'validTo', state.valid_to, 'nameVi', state.name_vi, 'nameEn', state.name_en,
       'type', state.type, 'status', state.status, 'provinceId', state.province_id, 'communeId', state.commune_id,
       'body', state.body
     )) as states
     from library join library_state state on state.library_id = library.id
     where library.external_key = any($1)
     group by library.id`,
    [externalKeys],
  );
  return new Map(rows.map(({ externalKey, ...library }) => [externalKey, library]));
}
