/** A database for one run, on the server of an existing one; it goes away with the run, however that ends. */
import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { dropDatabase } from '../../platform/database/drop-database.js';
import { SturdyClient } from '../../platform/database/sturdy-client.js';

export interface Addresses {
  /** postgres://… of the application's role. */
  readonly application: string;
  /** postgres://… of the owner's, which may make databases. */
  readonly owner: string;
}

const named = (address: string, database: string): string =>
  Object.assign(new URL(address), { pathname: `/${database}` }).href;

export async function onScratchDatabase<T>(server: Addresses, work: (scratch: Addresses) => Promise<T>): Promise<T> {
  const name = `vlis_census_${randomBytes(6).toString('hex')}`;
  const client: Client = new SturdyClient({ connectionString: server.owner });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
    return await work({ application: named(server.application, name), owner: named(server.owner, name) });
  } finally {
    await dropDatabase(client, name);
    await client.end();
  }
}
