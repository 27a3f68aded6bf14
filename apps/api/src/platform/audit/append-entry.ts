/**
 * Adds an entry to the audit, in one statement. PostgreSQL's function `append_audit` chains it to the one before; the application
 * has no other way into the table (docs/decisions/0022-audit-chain.md). Until the transaction ends its lane is held: an entry is
 * the last thing of a deed. The same statement asks whether the rights that the deed rests on still hold: a deed that is done
 * while its account is closed, or its role ended, is undone (docs/decisions/0021-rights.md).
 */
import { isSystem, rolesFor, type Viewer } from '@vlis/domain';
import { forbidden } from '../auth/not-admitted.js';
import { currentScene } from '../log/request-scene.js';
import { demandFacts, type Facts } from './facts.js';

export interface NewEntry {
  readonly viewer: Viewer;
  /** What was done or asked for: an action of the policy, or a door's own name. */
  readonly action: string;
  readonly kind: string | null;
  readonly ids: readonly (number | string)[];
  readonly details: Facts;
  /** Why a right was given or taken, as it was typed (facts.ts). */
  readonly reason?: string;
  /** The code with which it was refused; nothing was done then. */
  readonly refusal?: string;
}

/** A transaction, or a connection on which the statement is one by itself. */
interface Database {
  query(sql: string, values: unknown[]): Promise<readonly unknown[]>;
}

// `rights_hold` is asked before the lane is taken: it may have to wait for somebody who is just closing the account.
const APPEND = `select append_audit($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  where $11::int[] is null or rights_hold($1, $11)`;

/** Throws NotAdmitted (`FORBIDDEN`) where the viewer's rights have ended since the request came in: nothing may be kept then. */
export async function appendEntry(
  db: Database,
  { viewer, action, kind, ids, details, reason, refusal }: NewEntry,
): Promise<void> {
  demandFacts(action, details);
  const scene = currentScene();
  const restsOn = refusal !== undefined || isSystem(viewer) ? null : rolesFor(viewer, action);
  const written = await db.query(APPEND, [
    viewer.accountId === 0 ? null : viewer.accountId,
    viewer.username,
    action,
    kind,
    ids.map(String),
    JSON.stringify({ ...details, reason }),
    scene?.ip ?? null,
    scene?.correlationId ?? null,
    refusal === undefined ? 'done' : 'refused',
    refusal ?? null,
    restsOn,
  ]);
  if (written.length === 0) throw forbidden();
}
