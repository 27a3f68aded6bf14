/** Who works for a library today, and the accounts that may be given a role there. Roles that begin later are not shown yet. */
import { can, isFound, readSearchText, type Action, type IsoDate, type LibraryRole, type Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { foundOrRefused } from '../../platform/graphql/refused-query.js';
import { LATEST, loadLibraries } from '../registry/index.js';
import { notOver } from './account-role.entity.js';
import { accountNames, namesOf } from './accounts.js';

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

/** How many accounts a search returns: enough to see whether more letters are needed. */
const OFFERED = 20;

/** Whether the library exists and the viewer may do this there. */
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

/** The roles held in a library on a day, or one of them; the one held longest first. */
export async function loadPeople(
  db: EntityManager,
  { libraryId, roleId }: { readonly libraryId?: number; readonly roleId?: number },
  today: IsoDate,
): Promise<readonly PersonRow[]> {
  const asked = notOver(db, today)
    .andWhere('role.libraryId is not null and account.active and role.validFrom <= :today', { today })
    .orderBy('role.validFrom')
    .addOrderBy('role.id');
  if (libraryId !== undefined) asked.andWhere({ libraryId });
  if (roleId !== undefined) asked.andWhere({ id: roleId });
  const roles = await asked.getMany();
  return roles.map(({ id, libraryId, role, ...held }) => ({
    ...held,
    // A constraint of the table allows only these roles in a library.
    ...{ roleId: id, libraryId: libraryId!, role: role as LibraryRole },
  }));
}

/** Account ids of the people of a library on a day, as receivers of news; an account with two roles is there twice. */
export async function accountsAt(db: EntityManager, libraryId: number, today: IsoDate): Promise<readonly number[]> {
  return (await loadPeople(db, { libraryId }, today)).map(({ account }) => account.id);
}

/** Active accounts by words of their names, in the order of names, at most OFFERED; diacritics may be left out. */
export async function findAccounts(db: EntityManager, q: string | null | undefined): Promise<readonly AccountRow[]> {
  const search = foundOrRefused(readSearchText(q, 'q'));
  // There are some thousand accounts, so they are searched here, with the domain's key that ignores diacritics.
  const found = (await accountNames(db, { active: true })).filter((account) => isFound(namesOf(account), search));
  return found.slice(0, OFFERED);
}
