/** Statements that are sent together with later ones of their transaction. */
import type { EntityManager } from 'typeorm';
import type { HoldingClient } from './holding-client.js';
import type { Statement } from './packet.js';
import { spendStatement } from './statement-allowance.js';

/**
 * For a write whose answer nobody needs: it is sent with the next statement of the transaction, at the latest with the commit.
 * Where it fails, that statement is not run and throws its error.
 */
export async function holdStatement({ queryRunner }: EntityManager, statement: Statement): Promise<void> {
  if (!queryRunner) throw new Error('a statement is held inside a transaction');
  spendStatement();
  ((await queryRunner.connect()) as HoldingClient).hold(statement);
}
