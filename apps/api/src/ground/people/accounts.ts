/** Accounts as an administrator sees them: open and closed, with every role they have held. */
import { isFound, readSearchText, type IsoDate, type Role } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { inVietnameseOrder } from '../../platform/database/vietnamese-order.js';
import { foundOrRefused } from '../../platform/graphql/refused-query.js';

export interface HeldRole {
  readonly id: number;
  readonly accountId: number;
  readonly role: Role;
  readonly unitId: number | null;
  readonly libraryId: number | null;
  readonly body: string | null;
  readonly validFrom: IsoDate;
  /** Last day; null: until it is ended. */
  readonly validTo: IsoDate | null;
  /** When it was ended, before its last day or without one. */
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly grantedBy: string | null;
  /** Whether it holds today. */
  readonly holds: boolean;
  /** Whether it is over: ended, or past its last day. What neither holds nor is over begins later. */
  readonly over: boolean;
}

export interface AccountDetail {
  readonly id: number;
  readonly username: string;
  readonly name: string;
  readonly active: boolean;
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
  readonly closedWhy: string | null;
  /** Whether it belongs to one user of the identity provider by now. */
  readonly bound: boolean;
  /** The newest first. */
  readonly roles: readonly HeldRole[];
}

const ROLES = `
  select coalesce(json_agg(json_build_object('id', r.id, 'accountId', r.account_id, 'role', r.role, 'unitId', r.unit_id, 'libraryId', r.library_id,
      'body', r.body, 'validFrom', r.valid_from, 'validTo', r.valid_to, 'endedAt', r.ended_at, 'endedBy', e.name,
      'grantedBy', g.name, 'holds', a.active and r.ended_at is null and r.valid_from <= $1::date
        and (r.valid_to is null or r.valid_to >= $1::date), 'over', r.ended_at is not null
        or coalesce(r.valid_to < $1::date, false)) order by r.id desc), '[]')
  from account_role r left join account e on e.id = r.ended_by left join account g on g.id = r.granted_by
  where r.account_id = a.id`;

interface StoredRole extends Omit<HeldRole, 'endedAt'> {
  readonly endedAt: string | null;
}

/** The system's own accounts, which nobody signs in to, are left out. */
export async function readAccounts(
  db: EntityManager,
  ids: readonly number[],
  today: IsoDate,
): Promise<readonly AccountDetail[]> {
  const rows: readonly (AccountDetail & { readonly roles: readonly StoredRole[] })[] = await db.query(
    `select a.id, a.username, a.name, a.active, a.closed_at as "closedAt", c.name as "closedBy",
       a.closed_why as "closedWhy", a.subject is not null as bound, (${ROLES}) as roles
     from account a left join account c on c.id = a.closed_by
     where a.id = any($2::int[]) and a.username not like 'system:%' order by ${inVietnameseOrder('a.name')}, a.id`,
    [today, ids],
  );
  return rows.map(({ roles, ...account }) => ({
    ...account,
    roles: roles.map((role) => ({ ...role, endedAt: role.endedAt === null ? null : new Date(role.endedAt) })),
  }));
}

export async function findAllAccounts(
  db: EntityManager,
  q: string | null | undefined,
  { offset, limit }: { readonly offset: number; readonly limit: number },
  today: IsoDate,
): Promise<{ readonly total: number; readonly rows: readonly AccountDetail[] }> {
  const search = foundOrRefused(readSearchText(q, 'q'));
  const all: readonly { id: number; text: string }[] = await db.query(
    `select id, username || ' ' || name as text from account where username not like 'system:%' order by ${inVietnameseOrder('name')}, id`,
  );
  // Some thousand rows; the key that forgets diacritics is the domain's, not the database's. Signs alone are in no name.
  const found = search.text === '' ? all : all.filter(({ text }) => search.words.length > 0 && isFound(text, search));
  const page = found.slice(offset, offset + limit).map(({ id }) => id);
  return { total: found.length, rows: page.length ? await readAccounts(db, page, today) : [] };
}
