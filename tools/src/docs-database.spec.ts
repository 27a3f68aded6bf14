/** The database page lists what a migrated database has: every table, column, type, and every constraint with a name of ours. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrations } from '@vlis/migrations';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { startThrowaway } from './postgres/throwaway.js';
import type { Cluster } from './postgres/cluster.js';
import { readPage } from './testing/pages.js';
import { ROOT } from './settings.js';

const { text } = readPage('docs/database.md');
const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const plain = (cell = ''): string => cell.replaceAll('`', '');

/** `table.column type`, with `?` where it may be empty. */
const documented = [...text.matchAll(/^### `(\w+)`\n([\s\S]*?)(?=^##)/gm)].flatMap(([, table, section = '']) =>
  section
    .split('\n')
    .filter((line) => /^\| `/.test(line))
    .map(cellsOf)
    .map(([column, type, empty]) => `${table}.${plain(column)} ${plain(type)}${empty === 'yes' ? '?' : ''}`),
);

/** The rows of the one table under a heading. */
const tableUnder = (heading: string): readonly (readonly string[])[] =>
  text
    .slice(text.indexOf(`\n## ${heading}\n`) + 4)
    .split(/^## /m)[0]!
    .split('\n')
    .filter((line) => /^\| `/.test(line))
    .map((line) => cellsOf(line).map(plain));

const refused = tableUnder('What the database refuses');

let cluster: Cluster | undefined;
let server: DataSource;
let db: DataSource;
const name = `docs_${process.pid}`;

const connect = (url: string, options: Partial<DataSourceOptions> = {}): Promise<DataSource> =>
  new DataSource({ type: 'postgres', url, ...options } as DataSourceOptions).initialize();

beforeAll(async () => {
  cluster = process.env.VLIS_TEST_DATABASE_OWNER_URL ? undefined : await startThrowaway();
  const url = new URL(cluster?.ownerUrl ?? process.env.VLIS_TEST_DATABASE_OWNER_URL ?? '');
  server = await connect(url.href);
  await server.query(`create database ${name}`);
  url.pathname = `/${name}`;
  db = await connect(url.href, { migrations: [...migrations], migrationsTableName: 'schema_migration' });
  await db.runMigrations();
});
afterAll(async () => {
  await db?.destroy();
  await server?.query(`drop database if exists ${name}`);
  await server?.destroy();
  await cluster?.stop();
});

const names = async (sql: string): Promise<readonly string[]> =>
  ((await db.query(sql)) as { name: string }[]).map(({ name }) => name);

it('every table with its columns, in their order, and no other', async () => {
  const there = await names(`
    select relname || '.' || attname || ' ' || format_type(atttypid, atttypmod) || case when attnotnull then '' else '?' end as name
    from pg_class join pg_attribute on attrelid = pg_class.oid
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      and attnum > 0 and not attisdropped
    order by relname, attnum`);
  const byTable = (columns: readonly string[]): readonly string[] =>
    [...columns].sort((a, b) =>
      a.split('.')[0]! < b.split('.')[0]! ? -1 : a.split('.')[0] === b.split('.')[0] ? 0 : 1,
    );
  expect(byTable(documented)).toEqual(byTable(there));
});

it('every constraint and trigger that we have named, on its table', async () => {
  // Names that PostgreSQL gives by itself end in what they are.
  const there = await names(`
    select conname || ' ' || conrelid::regclass as name from pg_constraint
    where connamespace = 'public'::regnamespace and contype in ('u', 'c', 'x', 'f')
      and conname !~ '_(fkey|check|key|pkey|not_null)\\d*$' and conparentid = 0
    union select tgname || ' ' || tgrelid::regclass from pg_trigger where not tgisinternal`);
  expect(refused.map(([name, table]) => `${name} ${table}`).sort()).toEqual([...there].sort());
});

it('every index that is not a key, on its table', async () => {
  const there = await names(`
    select indexrelid::regclass || ' ' || indrelid::regclass as name
    from pg_index join pg_class on pg_class.oid = indexrelid
    where relnamespace = 'public'::regnamespace and not relispartition
      and not exists (select from pg_constraint where conindid = indexrelid)`);
  const listed = tableUnder('Indexes').map(([name, table]) => `${name} ${table}`);
  expect([...listed].sort()).toEqual([...there].sort());
});

it('every year that has a partition of its own', async () => {
  const partitions = await names(
    `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'fact'::regclass`,
  );
  const years = partitions.flatMap((name) => /^fact_(\d{4})$/.exec(name)?.[1] ?? []).sort();
  expect(text).toContain(`from ${years.at(0)} to ${years.at(-1)}`);
  expect(partitions).toHaveLength(years.length + 1);
  expect(text).toContain('`fact_other`');
});

/** Of the manifests of the features: `round_once: 'ALREADY_EXISTS'`. */
const manifests = readdirSync(join(ROOT, 'apps/api/src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.feature.ts'))
  .map((file) => readFileSync(join(ROOT, 'apps/api/src', file), 'utf8'));

it('every refusal that a constraint becomes', () => {
  const blocks = manifests.flatMap((code) =>
    [...code.matchAll(/^ {2}constraints: \{([^}]*)\}/gm)].map(([, block]) => block!),
  );
  const listed = blocks.flatMap((block) =>
    [...block.matchAll(/(\w+): '([A-Z_]+)'/g)].map(([, name, refusal]) => `${name} ${refusal}`),
  );
  expect(listed.length).toBeGreaterThan(5);
  expect(
    refused
      .filter(([, , , refusal]) => refusal)
      .map(([name, , , refusal]) => `${name} ${refusal}`)
      .sort(),
  ).toEqual(listed.sort());
});
