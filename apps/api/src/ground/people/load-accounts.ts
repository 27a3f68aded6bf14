/**
 * The ready accounts of the demonstration with their roles, each account and each role with an entry of its own in the audit. A role in a library waits until that library is there:
 * libraries come with the demonstration data, which load the accounts once more.
 */
import { addressOf, type DemonstrationAccount, type ReferenceData } from '@vlis/seed';
import type { EntityManager } from 'typeorm';
import { systemViewer } from '../../platform/access/system-viewer.js';
import { appendEntry } from '../../platform/audit/append-entry.js';
import type { ReferenceStep } from '../../platform/command/reference-step.js';

const LOADER = systemViewer('load-reference');

/** Roles of the demonstration hold for every year that it shows. */
const SINCE = '2000-01-01';

export const loadAccounts = {
  name: 'accounts',
  only: 'embedded',
  load: async (tx: EntityManager, { accounts }: Pick<ReferenceData, 'accounts'>): Promise<number> => {
    for (const account of accounts) await loadAccount(tx, account);
    return accounts.length;
  },
} as const satisfies ReferenceStep;

async function loadAccount(tx: EntityManager, { username, name, role, scope }: DemonstrationAccount): Promise<void> {
  const [{ id, opened }] = (await tx.query(
    `insert into account (username, name, email) values ($1, $2, $3)
     on conflict on constraint account_username_once do update set name = excluded.name, email = excluded.email
     returning id, xmax = 0 as opened`,
    [username, name, addressOf(username)],
  )) as [{ id: number; opened: boolean }];
  const entry = { viewer: LOADER, kind: 'account', ids: [id] };
  if (opened) await appendEntry(tx, { ...entry, action: 'account.open', details: { username } });
  const place = await placeOf(tx, scope);
  if (!place) return;
  const [given] = (await tx.query(
    `insert into account_role (account_id, role, unit_id, library_id, valid_from, body)
     select $1, $2, $3::int, $4::int, $5::date, $6::text
     where not exists (
       select from account_role where account_id = $1 and role = $2
         and unit_id is not distinct from $3::int and library_id is not distinct from $4::int
         and body is not distinct from $6::text)
     returning id`,
    [id, role, place.unitId, place.libraryId, SINCE, place.body],
  )) as { id: number }[];
  if (!given) return;
  const details = { role, ...place, validFrom: SINCE, validTo: null, roleId: given.id };
  await appendEntry(tx, { ...entry, action: 'role.assign', details });
}

interface RolePlace {
  readonly unitId: number | null;
  readonly libraryId: number | null;
  readonly body: string | null;
}

const NATION: RolePlace = { unitId: null, libraryId: null, body: null };

/** Where the role holds, or undefined when that place is not there yet. */
async function placeOf(tx: EntityManager, scope: DemonstrationAccount['scope']): Promise<RolePlace | undefined> {
  if (scope.kind === 'nation') return NATION;
  if (scope.kind === 'sector') return { ...NATION, body: scope.body };
  const [found] = (
    scope.kind === 'province'
      ? await tx.query('select id from admin_unit where level = $1 and code = $2 and valid_from = $3::date', [
          scope.province.level,
          scope.province.code,
          scope.province.validFrom,
        ])
      : await tx.query('select id from library where external_key = $1', [scope.library])
  ) as { id: number }[];
  if (!found) return undefined;
  return scope.kind === 'province' ? { ...NATION, unitId: found.id } : { ...NATION, libraryId: found.id };
}
