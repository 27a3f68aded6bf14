/**
 * A migrated database with the reference data in it, made once per test run; every suite starts from a copy, which takes
 * PostgreSQL a fraction of a second. Workers that come at the same time wait for the first one. Beside it, as its comment,
 * are the run's keys for signing tokens: a new RSA key for each suite would take longer than the copy.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { loadReferenceInto } from '../operations/command/load-reference.command.js';
import { identityKeys } from '../operations/embedded-identity/identity-keys.js';
import { Config } from '../platform/config/config.js';
import { dropDatabase } from '../platform/database/drop-database.js';
import { Database } from '../platform/database/database.js';
import { dataSourceOptions } from '../platform/database/data-source.js';
import { foldedFeatures } from '../features.js';
import { asOwner, migrateDatabase } from '../platform/database/migrate-database.js';

const ROOT = join(import.meta.dirname, '../../../..');
const MADE_FROM = ['migrations/src', 'seed/reference', 'seed/src', 'apps/api/src'];
const LOCK = 7_215_047;

const address = (variable: string): string => {
  const url = process.env[variable];
  if (!url) throw new Error(`${variable} is not set: run the tests through \`npm test\` or \`npm run jest\``);
  return url;
};

/** As the application is let in. */
export const testServer = (): string => address('VLIS_TEST_DATABASE_URL');
/** As the owner of every database here. */
const ownersServer = (): string => address('VLIS_TEST_DATABASE_OWNER_URL');
export const testServers = () => ({ application: testServer(), owner: ownersServer() });

const named = (url: string, name: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;

/** The application's address of a database. */
export const databaseAt = (name: string): string => named(testServer(), name);
/** Its owner's. */
export const ownerAt = (name: string): string => named(ownersServer(), name);

/** As the owner. */
export async function onServer<T>(action: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownersServer() });
  await client.connect();
  try {
    return await action(client);
  } finally {
    await client.end();
  }
}

export interface FreshDatabase {
  /** The application's address of it. */
  readonly url: string;
  /** What stands in `identity.json` of every API of this run that makes no keys of its own. */
  readonly keys: string;
}

/**
 * Makes a fresh database of this name from the template, and the template first if this run has none.
 * @param from another template, which has grown out of that one
 */
export const freshDatabase = (name: string, from?: string): Promise<FreshDatabase> =>
  onServer(async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const template = `vlis_template_${fingerprint()}`;
    const keys = (await noteBeside(client, template)) ?? (await makeTemplate(client, template));
    await client.query(`create database ${name} template ${from ?? template} strategy file_copy`);
    await client.query('select pg_advisory_unlock($1)', [LOCK]);
    return { url: databaseAt(name), keys };
  });

/** What is written beside a template that is ready. */
export async function noteBeside(client: Client, template: string): Promise<string | undefined> {
  const { rows } = await client.query<{ note: string }>(
    `select shobj_description(oid, 'pg_database') as note from pg_database where datname = $1`,
    [template],
  );
  return rows[0]?.note;
}

/** Makes a template of a database that nobody is connected to any more. */
export async function keepTemplate(client: Client, database: string, template: string, note: string): Promise<void> {
  await client.query(`comment on database ${database} is ${client.escapeLiteral(note)}`);
  await client.query(`alter database ${database} rename to ${template}`);
}

/** @returns the keys beside it */
async function makeTemplate(client: Client, template: string): Promise<string> {
  const draft = `${template}_draft`;
  await dropDatabase(client, draft);
  await client.query(`create database ${draft}`);
  await asOwner(ownerAt(draft), async (owner) => {
    await migrateDatabase(owner, databaseAt(draft), foldedFeatures().jobs);
    await loadReference(databaseAt(draft));
    await owner.query('analyze');
    // A table that a test lays is for the application to use; those of the migrations have what is listed for them.
    await owner.query('alter default privileges in schema public grant all on tables to vlis');
  });
  const keys = await makeKeys();
  await keepTemplate(client, draft, template, keys);
  return keys;
}

async function makeKeys(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vlis-keys-'));
  try {
    return JSON.stringify(await identityKeys(folder));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function loadReference(databaseUrl: string): Promise<void> {
  const application = new DataSource(dataSourceOptions(new Config({ databaseUrl, databasePool: 2 })));
  await application.initialize();
  try {
    await loadReferenceInto(new Database(application), foldedFeatures(), 'embedded', () => undefined);
  } finally {
    await application.destroy();
  }
}

const hashes = new Map<string, string>();

/** Changes with whatever a template is made from, so that a server that outlives a run never gives an old one. */
export function fingerprint(...more: readonly string[]): string {
  const folders = [...MADE_FROM.map((folder) => join(ROOT, folder)), ...more];
  const known = hashes.get(folders.join());
  if (known !== undefined) return known;
  const hash = createHash('sha256');
  for (const folder of folders) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) hash.update(file).update(readFileSync(file));
  }
  const made = hash.digest('hex').slice(0, 16);
  hashes.set(folders.join(), made);
  return made;
}
