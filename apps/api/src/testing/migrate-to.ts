/** A database as an older version left it: for tests of migrations that move rows. */
import { CLOSING_ITEM, type FormDefinition } from '@vlis/domain';
import { migrations } from '@vlis/migrations';
import { DataSource } from 'typeorm';
import { randomBytes } from 'node:crypto';
import { Config } from '../platform/config/config.js';
import { dataSourceOptions } from '../platform/database/data-source.js';
import { dropDatabase } from '../platform/database/drop-database.js';
import { onServer, ownerAt } from './template.js';

export interface OldDatabase {
  readonly db: DataSource;
  /** Runs the rest, up to today's version. */
  readonly migrateOn: () => Promise<void>;
  readonly drop: () => Promise<void>;
}

/** Migrated with everything before the migration of this name. */
export async function migratedBefore(name: string): Promise<OldDatabase> {
  const before = migrations.slice(
    0,
    migrations.findIndex((each) => each.name === name),
  );
  const database = `vlis_suite_${randomBytes(6).toString('hex')}`;
  await onServer((client) => client.query(`create database ${database}`));
  const options = dataSourceOptions(new Config({ databaseUrl: ownerAt(database), databasePool: 2 }));
  const open = (some: typeof migrations): Promise<DataSource> =>
    new DataSource({ ...options, migrations: [...some] }).initialize();
  const db = await open(before);
  await db.runMigrations();
  return {
    db,
    migrateOn: async () => {
      const all = await open(migrations);
      await all.runMigrations();
      await all.destroy();
    },
    drop: async () => {
      await db.destroy();
      await onServer((client) => dropDatabase(client, database));
    },
  };
}

/** A form of today as its document was published: the closing submission was a fact that a rule reads, and no item. */
export const asPublished = (form: FormDefinition): FormDefinition => ({
  ...form,
  items: form.items.filter(({ declares }) => declares === undefined),
  rules: form.rules.map(({ at, ...rule }) =>
    at === CLOSING_ITEM
      ? { ...rule, expression: 'library.active_whole_period or report.partial_period' }
      : { ...rule, ...(at !== undefined && { at }) },
  ),
});

/** A submission in which something was entered once, with all that it stands on; the rest of the world is empty. */
export async function plantOldSubmission(db: DataSource, state: string): Promise<number> {
  await db.query(`insert into library_type (code, name_vi, name_en, form, answers_as, is_library, is_public, reviewed_by,
      article, valid_from, governed_by)
    values ('X', 'x', 'x', 'short', 'X', true, true, '{province,ministry}', '', '2000-01-01', 'UBND-X')
    on conflict do nothing`);
  const [{ id }]: [{ id: number }] = await db.query(
    `with unit as (insert into admin_unit (level, code, kind, name_vi, name_en, search_key, valid_from)
         values ('province', '66', 'province', 'x', 'x', 'x', '2025-07-01')
         on conflict (level, code, valid_from) do update set kind = excluded.kind returning id),
       form as (insert into form (code) values ('F') on conflict (code) do update set code = excluded.code returning id),
       version as (insert into form_version (form_id, number, status, definition)
         select id, 1, 'draft', '{}' from form
         on conflict (form_id, number) do update set status = excluded.status returning id, form_id),
       round as (insert into round (form_id, form_version_id, period, kind, year, starts_on, ends_on, opens_on, cutoff_on,
           due_on, closes_on)
         select form_id, id, '2025', 'year', 2025, '2025-01-01', '2025-12-31', '2025-11-16', '2025-11-15', '2025-12-05',
           '2025-12-31' from version
         on conflict (form_id, period) do update set kind = excluded.kind returning id, form_version_id),
       library as (insert into library (identifier) values (gen_random_uuid()::text) returning id),
       obligation as (insert into obligation (round_id, library_id, province_id, type, due_on, active_whole_period, body)
         select round.id, library.id, unit.id, 'X', '2025-12-05', true, 'UBND-X' from round, library, unit
         returning round_id, library_id)
     insert into submission (round_id, library_id, form_version_id, state, revision)
     select obligation.round_id, obligation.library_id, round.form_version_id, $1, 1 from obligation, round returning id`,
    [state],
  );
  return id;
}

/** A form with its first version published and asked in 2025. */
export async function plantOldForm(db: DataSource, definition: object): Promise<void> {
  await db.query(
    `with form as (insert into form (code) values ('F') returning id),
       version as (insert into form_version (form_id, number, status, definition, published_at)
         select id, 1, 'published', $1, '2025-01-05' from form returning id, form_id)
     insert into round (form_id, form_version_id, period, kind, year, starts_on, ends_on, opens_on, cutoff_on, due_on, closes_on)
     select form_id, id, '2025', 'year', 2025, '2025-01-01', '2025-12-31', '2025-11-16', '2025-11-15', '2025-12-05',
       '2025-12-31' from version`,
    [JSON.stringify(definition)],
  );
}
