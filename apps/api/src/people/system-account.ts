/**
 * The system as the author of reports and reviews: an account of its own name that nobody can sign in to, with one role
 * in the nation. What it enters another system account must accept, as between people.
 */
import type { Role, Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';

export async function systemAccount(db: EntityManager, deed: string, role: Role): Promise<Viewer> {
  const username = `system:${deed}`;
  const [{ id }] = (await db.query(
    `insert into account (username, name, active) values ($1, 'VLIS', false)
     on conflict on constraint account_username_once do update set active = false returning id`,
    [username],
  )) as [{ id: number }];
  return { accountId: id, username, name: 'VLIS', assignments: [{ role, scope: { kind: 'nation', whole: true } }] };
}
