/** Statements that leave with others of their transaction. */
import type { EntityManager } from 'typeorm';
import type { HoldingClient } from './holding-client.js';
import type { Statement } from './packet.js';
import { spendStatement } from './statement-allowance.js';

/**
 * For a write whose answer nobody needs: it leaves with the next statement of the transaction, at the latest with the commit.
 * Where it fails, that one is not done and throws its error.
 */
export async function holdStatement({ queryRunner }: EntityManager, statement: Statement): Promise<void> {
  if (!queryRunner) throw new Error('a statement is held inside a transaction');
  spendStatement();
  ((await queryRunner.connect()) as HoldingClient).hold(statement);
}
