/**
 * The two roles and the database that the application uses, by the same statements as in production (deploy/database/sql).
 * A folder of an earlier version, in which one role owned everything, is brought over by them.
 */
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { ROOT } from '../settings.js';
import { withConnection } from './connect.js';

const DATABASE = 'vlis';
const OWNER = 'vlis_owner';
const APPLICATION = 'vlis';

export interface DatabaseAddresses {
  /** postgres://… of the application's role. */
  readonly url: string;
  /** postgres://… of the role that owns the tables: for migrating, never for serving. */
  readonly ownerUrl: string;
}

const sql = (name: 'roles' | 'ownership'): string =>
  readFileSync(join(ROOT, 'deploy', 'database', 'sql', `${name}.sql`), 'utf8');

/** Follows from the superuser's password and does not lead back to it, so that there is one secret to keep and to lose. */
const passwordOf = (role: string, superusers: string): string =>
  createHmac('sha256', superusers).update(role).digest('base64url');

/** @param password the superuser's. The database is made if it does not exist yet. */
export const prepareDatabase = async (port: number, password: string): Promise<DatabaseAddresses> => {
  const addressOf = (role: string): string =>
    `postgres://${role}:${passwordOf(role, password)}@127.0.0.1:${port}/${DATABASE}`;
  const within = (database: string, action: (client: Client) => Promise<unknown>): Promise<unknown> =>
    withConnection({ host: '127.0.0.1', port, user: 'postgres', password, database }, action);

  await within('postgres', async (client) => {
    await client.query(
      `select set_config('vlis.owner_password', $1, false), set_config('vlis.application_password', $2, false)`,
      [passwordOf(OWNER, password), passwordOf(APPLICATION, password)],
    );
    await client.query(sql('roles'));
    // A census and the tests work in databases of their own, and end the application's sessions there when they are done.
    await client.query(`alter role ${OWNER} createdb; grant ${APPLICATION} to ${OWNER}`);
    const there = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (there.rowCount === 0) await client.query(`create database ${DATABASE} owner ${OWNER}`);
  });
  // The settings of the server's template hold for the databases of a census and of the tests as well.
  for (const database of ['template1', DATABASE]) await within(database, (client) => client.query(sql('ownership')));
  return { url: addressOf(APPLICATION), ownerUrl: addressOf(OWNER) };
};
