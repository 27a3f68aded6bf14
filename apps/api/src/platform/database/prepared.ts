/**
 * Statements that their connection keeps parsed and planned, for those that run all the time: PostgreSQL needs four
 * milliseconds to understand the sum of 173 measures, and one to add up a report; as long to plan who somebody is as to
 * find out.
 */
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { PoolClient } from 'pg';
import type { HoldingClient } from './holding-client.js';
import type { Statement } from './packet.js';
import { spendStatement } from './statement-allowance.js';

/**
 * Runs inside the transaction of `tx`. The same name must always stand for the same text.
 * @param name at most 63 characters
 */
export async function queryPrepared<T>(
  tx: EntityManager,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<readonly T[]> {
  return run<T>(await clientOf(tx), name, text, values);
}

/**
 * For a write whose answer nobody needs: it leaves with the next statement of the transaction, at the latest with the commit.
 * Where it fails, that one is not done and throws its error.
 */
export async function holdStatement(tx: EntityManager, statement: Statement): Promise<void> {
  spendStatement();
  ((await clientOf(tx)) as unknown as HoldingClient).hold(statement);
}

async function clientOf({ queryRunner }: EntityManager): Promise<PoolClient> {
  if (!queryRunner) throw new Error('a prepared statement runs inside a transaction');
  return (await queryRunner.connect()) as PoolClient;
}

async function run<T>(
  client: PoolClient,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<readonly T[]> {
  spendStatement();
  const { rows } = await client.query<T & object>({ name, text, values: [...values] });
  return rows;
}

/** So many texts at most are kept by name: each connection holds their plans, and people choose filters as they like. */
const MOST_NAMES = 200;
const names = new Map<string, string>();

/**
 * Asks by a plan that the connection keeps, where the text is one of few shapes that are asked all day: to plan it with the
 * policies of its tables takes longer than to do it.
 * @param purpose the beginning of its name, at most 40 characters
 */
export async function queryKept<T>(
  db: EntityManager,
  purpose: string,
  text: string,
  values: readonly unknown[],
): Promise<T[]> {
  if (!db.queryRunner || (names.size >= MOST_NAMES && !names.has(text))) return db.query<T[]>(text, [...values]);
  return [...(await queryPrepared<T>(db, nameOf(purpose, text), text, values))];
}

/** A name for a text of few shapes, such as one that is narrowed to a viewer's scopes: the same for the same text. */
export function nameOf(purpose: string, text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `${purpose}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
  names.set(text, name);
  return name;
}
