/**
 * The system as author of submissions and reviews: an account that nobody can sign in to, with roles in the nation while the
 * action lasts. As between people, what one system account enters must be accepted by another. Each granting of these roles is in
 * the audit.
 */
import type { Role, Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { appendEntry } from '../../platform/audit/append-entry.js';
import { systemViewer } from '../../platform/access/system-viewer.js';
import { keepAccount } from './keep-account.js';

export interface SystemPart {
  /** The user name is `system:` followed by this. */
  readonly action: string;
  readonly roles: readonly Role[];
  /** The name shown in histories. */
  readonly name?: string;
}

/** @param by for what the roles are taken: `census`, `demonstration` */
export async function systemAccount(
  db: EntityManager,
  by: string,
  { action, roles, name = 'VLIS' }: SystemPart,
): Promise<Viewer> {
  const username = `system:${action}`;
  const { id, opened } = await keepAccount(db, { username, name, active: false });
  const entry = { viewer: systemViewer(by), kind: 'account', ids: [id] };
  if (opened) await appendEntry(db, { ...entry, action: 'account.open', details: { username } });
  for (const role of roles)
    await appendEntry(db, { ...entry, action: 'role.assign', details: { role, untilTheEndOf: by } });
  const assignments = roles.map((role) => ({ role, scope: { kind: 'nation', whole: true } }) as const);
  return { accountId: id, username, name, assignments };
}
