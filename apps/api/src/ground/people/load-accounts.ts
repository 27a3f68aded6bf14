/**
 * The ready accounts of the demonstration with their roles, each with an audit entry of its own. A role in a library is skipped
 * while the library does not exist: loading the demonstration's libraries loads the accounts once more.
 */
import { addressOf, type DemonstrationAccount, type ReferenceData } from '@vlis/seed';
import { IsNull, type EntityManager } from 'typeorm';
import { systemViewer } from '../../platform/access/system-viewer.js';
import { appendEntry } from '../../platform/audit/append-entry.js';
import type { ReferenceStep } from '../../platform/command/reference-step.js';
import { LibraryEntity } from '../registry/index.js';
import { UnitEntity } from '../territory/index.js';
import { AccountRoleEntity } from './account-role.entity.js';
import { keepAccount } from './keep-account.js';
import type { RolePlace } from './role-places.js';

const LOADER = systemViewer('load-reference');

/** Before every year of the demonstration. */
const SINCE = '2000-01-01';

export const loadAccounts = {
  name: 'accounts',
  after: ['units', 'governing bodies'],
  only: 'embedded',
  load: async (tx: EntityManager, { accounts }: Pick<ReferenceData, 'accounts'>): Promise<number> => {
    for (const account of accounts) await loadAccount(tx, account);
    return accounts.length;
  },
} as const satisfies ReferenceStep;

async function loadAccount(tx: EntityManager, { username, name, role, scope }: DemonstrationAccount): Promise<void> {
  const { id, opened } = await keepAccount(tx, { username, name, email: addressOf(username) });
  const entry = { viewer: LOADER, kind: 'account', ids: [id] };
  if (opened) await appendEntry(tx, { ...entry, action: 'account.open', details: { username } });
  const place = await placeOf(tx, scope);
  if (!place) return;
  const { unitId, libraryId, body } = place;
  const at = { unitId: unitId ?? IsNull(), libraryId: libraryId ?? IsNull(), body: body ?? IsNull() };
  if (await tx.existsBy(AccountRoleEntity, { accountId: id, role, ...at })) return;
  const given = await tx.save(tx.create(AccountRoleEntity, { accountId: id, role, ...place, validFrom: SINCE }));
  const details = { role, ...place, validFrom: SINCE, validTo: null, roleId: given.id };
  await appendEntry(tx, { ...entry, action: 'role.assign', details });
}

const NATION: RolePlace = { unitId: null, libraryId: null, body: null };

/** The place of the role, or undefined where it does not exist yet. */
async function placeOf(tx: EntityManager, scope: DemonstrationAccount['scope']): Promise<RolePlace | undefined> {
  if (scope.kind === 'nation') return NATION;
  if (scope.kind === 'sector') return { ...NATION, body: scope.body };
  if (scope.kind === 'province') {
    const unit = await tx.findOneBy(UnitEntity, scope.province);
    return unit ? { ...NATION, unitId: unit.id } : undefined;
  }
  const library = await tx.findOneBy(LibraryEntity, { externalKey: scope.library });
  return library ? { ...NATION, libraryId: library.id } : undefined;
}
