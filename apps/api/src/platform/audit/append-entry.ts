/**
 * Adds an entry to the audit, in one statement. PostgreSQL's function `append_audit` links it to the entry before; the
 * application has no other way to write the table (docs/decisions/0022-audit-chain.md). The lane is locked until the transaction
 * ends, so an entry is the last statement of an action.
 *
 * The same statement checks that the rights of the action still hold: where the account was closed or its role ended in the
 * meantime, the action is rolled back (docs/decisions/0021-rights.md).
 */
import { isSystem, rolesFor, type Viewer } from '@vlis/domain';
import { forbidden } from '../auth/not-admitted.js';
import { driverError } from '../database/broken-constraint.js';
import type { Statement } from '../database/packet.js';
import { currentRequest } from '../log/request-context.js';
import { demandFacts, COMMON_FACTS, type Facts, type FactShapes } from './facts.js';

export interface NewEntry {
  readonly viewer: Viewer;
  /** What was done or asked for: an action of the policy, or the name of the endpoint. */
  readonly action: string;
  readonly kind: string | null;
  readonly ids: readonly (number | string)[];
  readonly details: Facts;
  /** Why a right was granted or taken, as typed (facts.ts). */
  readonly reason?: string;
  /** The code of the refusal; nothing was done then. */
  readonly refusal?: string;
}

/** A transaction, or a connection on which the statement is a transaction of its own. */
interface Connection {
  query(sql: string, values: unknown[]): Promise<readonly unknown[]>;
}

// Rights are checked before the lane is locked, because the check may wait for somebody who is closing the account.
const APPEND = `select append_audit($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) from demand_rights($1, $11)`;
/** SQLSTATE of `demand_rights`. */
const RIGHTS_ENDED = 'VL403';

/**
 * The statement that adds the entry. It fails, and with it the transaction, where the viewer's rights have ended (`orForbidden`).
 */
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
 * @throws as `orForbidden` says
 * @param shapes of the facts, where they are more than the platform's own
 */
export async function appendEntry(db: Connection, entry: NewEntry, shapes: FactShapes = COMMON_FACTS): Promise<void> {
  const { text, values } = entryStatement(entry, shapes);
  await db.query(text, [...values]).catch((error: unknown) => {
    throw orForbidden(error);
  });
}
