/** A data folder of the time when one role owned everything is brought over by the next start, whatever was done to it. */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { grantPrivileges, migrations } from '@vlis/migrations';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { startCluster, type Cluster } from './cluster.js';

let folder = '';
let cluster: Cluster;
const start = async (): Promise<void> => {
  cluster = await startCluster({ home: join(folder, 'postgres'), log: join(folder, 'postgres.log'), durable: false });
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vlis-spec-'));
  chmodSync(folder, 0o711);
  await start();
  await asItWas();
  await cluster.stop();
  await start();
});
afterAll(async () => {
  await cluster?.stop();
  rmSync(folder, { recursive: true });
});

const execute = async (url: string, ...statements: readonly string[]): Promise<unknown> => {
  const client = new Client(url);
  await client.connect();
  try {
    let first: unknown;
    for (const text of statements) first = (await client.query<unknown[]>({ text, rowMode: 'array' })).rows[0]?.[0];
    return first;
  } finally {
    await client.end();
  }
};
/** The first value of the first row. */
const ask = (url: string, question: string): Promise<unknown> => execute(url, question);

const superusersPassword = (): string => readFileSync(join(folder, 'postgres', 'password'), 'utf8');
const as = (role: string, database: string): string =>
  `postgres://${role}:${encodeURIComponent(superusersPassword())}@127.0.0.1:${cluster.port}/${database}`;
/** The migrations of the time when there was one role. */
const OLD = migrations.filter(({ name }) => Number(name.slice(-13)) < 1_764_100_000_000);

const connect = (url: string, known = migrations): Promise<DataSource> =>
  new DataSource({
    ...{ type: 'postgres', url, migrations: [...known], migrationsTableName: 'schema_migration' },
  }).initialize();

/** One role that may make roles, owns the database with tables, functions and rows, and has settings of its own. */
async function asItWas(): Promise<void> {
  await execute(
    as('postgres', 'postgres'),
    'drop database vlis',
    'revoke vlis from vlis_owner',
    'drop role vlis_owner',
    `alter role vlis createdb createrole password '${superusersPassword()}'`,
    `alter role vlis set work_mem = '1MB'`,
    'grant pg_read_all_data to vlis',
    'create database vlis owner vlis',
  );
  const before = await connect(as('vlis', 'vlis'), OLD);
  await before.runMigrations();
  await before.query(
    `insert into audit_entry (actor, action, subject_kind) values ('system:before', 'unit.import', 'reference')`,
  );
  await before.destroy();
}

it('hands everything to the owner and leaves the application nothing', async () => {
  expect(
    await ask(cluster.ownerUrl, 'select datdba::regrole::text from pg_database where datname = current_database()'),
  ).toBe('vlis_owner');
  expect(await ask(cluster.ownerUrl, `select count(*)::int from pg_class where relowner = 'vlis'::regrole`)).toBe(0);
  expect(await ask(cluster.ownerUrl, `select count(*)::int from pg_proc where proowner = 'vlis'::regrole`)).toBe(0);
  expect(
    await ask(
      cluster.url,
      'select rolcreaterole or rolcreatedb or rolsuper or rolconfig is not null from pg_roles where rolname = current_user',
    ),
  ).toBe(false);
  expect(await ask(cluster.url, `select count(*)::int from pg_auth_members where member = 'vlis'::regrole`)).toBe(0);
});

it('lets the owner migrate on and grant, and the application read what was there and erase none of it', async () => {
  const owner = await connect(cluster.ownerUrl);
  expect(await owner.runMigrations()).toHaveLength(migrations.length - OLD.length);
  await owner.transaction((tx) => grantPrivileges(tx, 'vlis'));
  await owner.destroy();
  // PostgreSQL shows the audit to the system alone, and says so of itself by this setting (1764100007000-row-security.ts).
  const system = `${cluster.url}?options=${encodeURIComponent('-c vlis.account=0')}`;
  expect(await ask(system, 'select actor from audit_entry')).toBe('system:before');
  await expect(ask(cluster.url, 'alter table audit_entry disable trigger user')).rejects.toThrow(/must be owner/);
  await expect(ask(cluster.url, 'delete from audit_entry')).rejects.toThrow(/permission denied/);
});

it('does so again at every start, and the addresses stay', async () => {
  const { url } = cluster;
  await execute(as('postgres', 'vlis'), 'alter table submission owner to vlis');
  await execute(url, `alter role vlis password 'taken over'`, `alter role vlis set search_path = pg_temp`);
  const port = cluster.port;
  await cluster.stop();
  cluster = await startCluster({
    home: join(folder, 'postgres'),
    log: join(folder, 'postgres.log'),
    durable: false,
    port,
  });
  expect(cluster.url).toBe(url);
  expect(await ask(url, 'show search_path')).toBe('"$user", public');
  await expect(ask(url, 'drop table submission')).rejects.toThrow(/must be owner/);
});
