/** Libraries that are in the register already, found by the key of the register they came from. */
import { plainName, type IsoDate } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import type { LibraryStatus, RegisteredLibrary } from './registration.js';

/** A state as the table keeps it. */
export interface KeptState {
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly type: string;
  readonly status: LibraryStatus;
  readonly provinceId: number;
  readonly communeId: number | null;
  readonly body: string;
}

export interface KeptLibrary extends RegisteredLibrary {
  readonly states: readonly KeptState[];
}

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

// What was registered before names were made plain is the same as it would be kept now.
const told = (state: KeptState): string =>
  [
    state.validFrom,
    state.validTo,
    plainName(state.nameVi),
    plainName(state.nameEn),
    state.type,
    state.status,
    state.provinceId,
    state.communeId,
    state.body,
  ].join('\u0000');

export const sameHistory = (a: readonly KeptState[], b: readonly KeptState[]): boolean =>
  a.length === b.length && a.map(told).sort().join('\u0001') === b.map(told).sort().join('\u0001');
