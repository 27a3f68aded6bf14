/** The system's own transactions, for what no person does: PostgreSQL shows nothing to a transaction that is nobody's. */
import type { EntityManager } from 'typeorm';
import { systemViewer } from '../platform/access/system-viewer.js';
import { viewerStatement } from '../platform/access/viewer-statement.js';
import type { Anchor } from '../platform/audit/chain/anchor.js';
import { verifyChain, type ChainFinding } from '../platform/audit/chain/verify-chain.js';
import { Database } from '../platform/database/database.js';
import type { Api } from './start-api.js';

/** As `npm run audit:verify` does it. */
export const verifyAudit = (api: Pick<Api, 'app'>, anchor?: Anchor): Promise<ChainFinding> =>
  api.app.get(Database, { strict: false }).read(systemViewer('audit-verify'), (db) => verifyChain(db, anchor));

/** Says that the system runs what follows in this transaction. */
export async function asSystem(tx: Pick<EntityManager, 'query'>): Promise<void> {
  const { text, values } = viewerStatement(systemViewer('test'));
  await tx.query(text, [...values]);
}
