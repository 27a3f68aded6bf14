/**
 * Adds an entry to the audit, in one statement. PostgreSQL's function `append_audit` chains it to the one before; the application
 * has no other way into the table (docs/decisions/0022-audit-chain.md). Until the transaction ends its lane is held: an entry is
 * the last thing of an action. The same statement asks whether the rights that the action rests on still hold: an action that is done
 * while its account is closed, or its role ended, is undone (docs/decisions/0021-rights.md).
 */
import { isSystem, rolesFor, type Viewer } from '@vlis/domain';
import { forbidden } from '../auth/not-admitted.js';
import { driverError } from '../database/broken-constraint.js';
import type { Statement } from '../database/packet.js';
import { currentRequest } from '../log/request-context.js';
import { demandFacts, HOUSE_FACTS, type Facts, type FactShapes } from './facts.js';

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
interface Connection {
  query(sql: string, values: unknown[]): Promise<readonly unknown[]>;
}

// Rights are demanded before the lane is taken: it may have to wait for somebody who is just closing the account.
const APPEND = `select append_audit($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) from demand_rights($1, $11)`;
/** SQLSTATE of `demand_rights`. */
const RIGHTS_ENDED = 'VL403';

/** The statement that adds the entry. It fails, and with it its transaction, where the rights it rests on have ended (`orForbidden`). */
export function entryStatement(
  { viewer, action, kind, ids, details, reason, refusal }: NewEntry,
  shapes: FactShapes,
): Statement {
  demandFacts(action, details, shapes);
  const context = currentRequest();
  const restsOn = refusal !== undefined || isSystem(viewer) ? null : rolesFor(viewer, action);
  const values = [
    viewer.accountId === 0 ? null : viewer.accountId,
    viewer.username,
    action,
    kind,
    ids.map(String),
    JSON.stringify({ ...details, reason }),
    context?.ip ?? null,
    context?.correlationId ?? null,
    refusal === undefined ? 'done' : 'refused',
    refusal ?? null,
    restsOn,
  ];
  return { name: 'append-audit', text: APPEND, values };
}

/** What a failed transaction throws: NotAdmitted (`FORBIDDEN`) where the viewer's rights have ended since the request came in. */
export const orForbidden = (error: unknown): unknown =>
  driverError(error).code === RIGHTS_ENDED ? forbidden() : error;

/**
 * Throws as `orForbidden` says.
 * @param shapes of the facts, where they are more than the house's own
 */
export async function appendEntry(db: Connection, entry: NewEntry, shapes: FactShapes = HOUSE_FACTS): Promise<void> {
  const { text, values } = entryStatement(entry, shapes);
  await db.query(text, [...values]).catch((error: unknown) => {
    throw orForbidden(error);
  });
}
