/**
 * A database as a version left it that people have worked with: a library in every standing of a report, one of them official.
 * `data.jsonl.gz` holds it row by row, `["submission","{…}"]`, without the units that no library stands in; its tables are
 * made by the migrations of that version, which are never edited.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DataSource } from 'typeorm';
import { Config } from '../../platform/config/config.js';
import { dataSourceOptions } from '../../platform/database/data-source.js';
import { Database } from '../../platform/database/database.js';
import { foldedFeatures } from '../../features.js';
import { asOwner, migrateDatabase } from '../../platform/database/migrate-database.js';
import { loadReferenceInto } from '../../operations/command/load-reference.command.js';
import { migratedBefore } from '../migrate-to.js';
import { startApi, type Api } from '../start-api.js';
import { databaseAt, keepTemplate, onServer, ownerAt } from '../template.js';

/** The first migration that the version did not have. */
const FIRST_AFTER = 'RowSecurity1764100007000';

export type Row = Readonly<Record<string, unknown>>;
export type OldRows = ReadonlyMap<string, readonly Row[]>;

interface Sequence extends Row {
  readonly name: string;
  readonly last: string;
}

/** By table; `*sequences` says how far numbers had been given. */
export function oldRows(): OldRows {
  const rows = new Map<string, Row[]>();
  const text = gunzipSync(readFileSync(join(import.meta.dirname, 'data.jsonl.gz'))).toString('utf8');
  for (const line of text.trim().split('\n')) {
    const [table, row] = JSON.parse(line) as [string, string];
    const read = JSON.parse(row) as Row | Row[];
    rows.set(table, [...(rows.get(table) ?? []), ...(Array.isArray(read) ? read : [read])]);
  }
  return rows;
}

/** What `npm start` does with such a data folder: migrate, load what the version brings along, serve. */
export async function startOverVersionBefore(rows: OldRows): Promise<Api> {
  const { db } = await migratedBefore(FIRST_AFTER);
  const [{ name }]: [{ name: string }] = await db.query('select current_database() as name');
  await restore(db, rows);
  await db.destroy();
  await asOwner(ownerAt(name), (owner) => migrateDatabase(owner, databaseAt(name), foldedFeatures().jobs));
  const application = new DataSource(dataSourceOptions(new Config({ databaseUrl: databaseAt(name), databasePool: 2 })));
  await application.initialize();
  await loadReferenceInto(new Database(application), foldedFeatures(), 'embedded', () => undefined);
  await application.destroy();
  const template = `vlis_before_${randomBytes(6).toString('hex')}`;
  await onServer((client) => keepTemplate(client, name, template, ''));
  return startApi({ now: '2025-11-25T03:00:00Z', upon: template });
}

async function restore(db: DataSource, rows: OldRows): Promise<void> {
  const tables = await inOrder(db);
  const triggers = (how: 'disable' | 'enable') =>
    db.query(tables.map((table) => `alter table ${table} ${how} trigger user`).join(';'));
  await triggers('disable');
  await db.query(`truncate ${tables.join(', ')}`);
  for (const table of tables) {
    await db.query(
      `insert into ${table} overriding system value select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows.get(table) ?? [])],
    );
  }
  for (const { name, last } of rows.get('*sequences') as readonly Sequence[]) {
    await db.query('select setval($1::regclass, $2)', [name, last]);
  }
  await triggers('enable');
}

/** Each table after those that it refers to. */
async function inOrder(db: DataSource): Promise<readonly string[]> {
  const all: { name: string; needs: string[] }[] = await db.query(
    `select t.relname as name, coalesce(array_agg(f.confrelid::regclass::text) filter (where f.confrelid <> t.oid), '{}') as needs
     from pg_class t left join pg_constraint f on f.conrelid = t.oid and f.contype = 'f' and f.conparentid = 0
     where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and not t.relispartition
       and t.relname <> 'schema_migration' group by t.oid order by 1`,
  );
  const ordered: string[] = [];
  while (ordered.length < all.length) {
    const next = all.find(({ name, needs }) => !ordered.includes(name) && needs.every((one) => ordered.includes(one)));
    if (!next) throw new Error(`tables refer to each other in a circle beside ${ordered.join(', ')}`);
    ordered.push(next.name);
  }
  return ordered;
}
