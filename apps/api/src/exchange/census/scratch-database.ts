/** A database for one run, on the server of an existing one; it goes away with the run, however that ends. */
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { dropDatabase } from '../../platform/database/drop-database.js';

export async function onScratchDatabase<T>(serverUrl: string, deed: (url: string) => Promise<T>): Promise<T> {
  const name = `vlis_census_${randomBytes(6).toString('hex')}`;
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
    const url = new URL(serverUrl);
    url.pathname = `/${name}`;
    return await deed(url.href);
  } finally {
    await dropDatabase(client, name);
    await client.end();
  }
}
