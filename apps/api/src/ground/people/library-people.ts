/** Who works for a library today, and the accounts that could. Roles given from a later day are not shown yet. */
import { can, isFound, readSearchText, type Action, type IsoDate, type LibraryRole, type Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { inVietnameseOrder } from '../../platform/database/vietnamese-order.js';
import { foundOrRefused } from '../../platform/graphql/refused-query.js';
import { LATEST, loadLibraries } from '../registry/index.js';

export interface AccountRow {
  readonly id: number;
  readonly username: string;
  readonly name: string;
}

export interface PersonRow {
  readonly roleId: number;
  readonly libraryId: number;
  readonly account: AccountRow;
  readonly role: LibraryRole;
  readonly validFrom: IsoDate;
  /** Last day; null: until it is ended. */
  readonly validTo: IsoDate | null;
}

/** How many accounts a search gives: enough to see whether one must type on. */
const OFFERED = 20;

/** Whether there is such a library where the viewer may do this. */
export async function mayAt(db: EntityManager, viewer: Viewer, action: Action, libraryId: number): Promise<boolean> {
  const [library] = await loadLibraries(db, [libraryId], LATEST);
  return (
    library !== undefined &&
    can(viewer, action, {
      provinceId: library.province.id,
      libraryId,
      body: library.body,
      restricted: library.restricted,
    })
  );
}

/** The roles that hold in a library on a day, or one of them; the longest held first. */
export const loadPeople = (
  db: EntityManager,
  { libraryId, roleId }: { readonly libraryId?: number; readonly roleId?: number },
  today: IsoDate,
): Promise<readonly PersonRow[]> =>
  db.query(
    `select held.id as "roleId", held.library_id as "libraryId", held.role, held.valid_from as "validFrom",
       held.valid_to as "validTo",
       json_build_object('id', account.id, 'username', account.username, 'name', account.name) as account
     from account_role held join account on account.id = held.account_id
     where held.library_id is not null and account.active and held.ended_at is null
       and ($1::int is null or held.library_id = $1) and ($2::int is null or held.id = $2)
       and held.valid_from <= $3::date and (held.valid_to is null or held.valid_to >= $3::date)
     order by held.valid_from, held.id`,
    [libraryId ?? null, roleId ?? null, today],
  );

/** The accounts of those who work for a library on a day, for whoever has news for them; one who has two roles stands twice. */
export async function accountsAt(db: EntityManager, libraryId: number, today: IsoDate): Promise<readonly number[]> {
  return (await loadPeople(db, { libraryId }, today)).map(({ account }) => account.id);
}

/** Active accounts by words of their names, without diacritics if you like; the first of them in the order of names. */
export async function findAccounts(db: EntityManager, q: string | null | undefined): Promise<readonly AccountRow[]> {
  const search = foundOrRefused(readSearchText(q, 'q'));
  // Some thousand rows; the key that forgets diacritics is the domain's, not the database's.
  const all: AccountRow[] = await db.query(
    `select id, username, name from account where active order by ${inVietnameseOrder('name')}, id`,
  );
  const found = all.filter(({ username, name }) => isFound(`${username} ${name}`, search));
  return found.slice(0, OFFERED);
}
