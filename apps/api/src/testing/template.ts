/**
 * A migrated database with the reference data in it, made once per test run; every suite starts from a copy, which takes
 * PostgreSQL a fraction of a second. Workers that come at the same time wait for the first one.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { loadReferenceInto } from '../command/load-reference.js';
import { Config } from '../platform/config/config.js';
import { dropDatabase } from '../platform/database/drop-database.js';
import { dataSourceOptions } from '../platform/database/data-source.js';

const ROOT = join(import.meta.dirname, '../../../..');
const MADE_FROM = ['migrations/src', 'seed/reference', 'seed/src', 'apps/api/src'];
const LOCK = 7_215_047;

export const testServer = (): string => {
  const url = process.env.VLIS_TEST_DATABASE_URL;
  if (!url) throw new Error('VLIS_TEST_DATABASE_URL is not set: run the tests through `npm test` or `npm run jest`');
  return url;
};

export const databaseAt = (name: string): string => {
  const url = new URL(testServer());
  url.pathname = `/${name}`;
  return url.href;
};

export async function onServer<T>(deed: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: testServer() });
  await client.connect();
  try {
    return await deed(client);
  } finally {
    await client.end();
  }
}

/** Makes a fresh database of this name from the template, and the template first if this run has none. */
export const freshDatabase = (name: string): Promise<string> =>
  onServer(async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const template = `vlis_template_${fingerprint()}`;
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (!rowCount) await makeTemplate(client, template);
    await client.query(`create database ${name} template ${template} strategy file_copy`);
    await client.query('select pg_advisory_unlock($1)', [LOCK]);
    return databaseAt(name);
  });

async function makeTemplate(client: Client, template: string): Promise<void> {
  const draft = `${template}_draft`;
  await dropDatabase(client, draft);
  await client.query(`create database ${draft}`);
  const dataSource = new DataSource(dataSourceOptions(new Config({ databaseUrl: databaseAt(draft), databasePool: 2 })));
  await dataSource.initialize();
  try {
    await dataSource.runMigrations();
    await loadReferenceInto(dataSource, 'embedded', () => undefined);
    await dataSource.query('analyze');
  } finally {
    await dataSource.destroy();
  }
  await client.query(`alter database ${draft} rename to ${template}`);
}

/** Changes with whatever the template is made from, so that a server that outlives a run never gives an old one. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of MADE_FROM) {
    const files = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}
