/**
 * The application's role tries every way to change tables that are only added to, and to get more privileges. PostgreSQL refuses
 * each. Every attempt has a session of its own, so that no failure hides another.
 */
import { Client } from 'pg';
import { verifyAudit } from '../../testing/system-transaction.js';
import { startApi, type Api } from '../../testing/index.js';
import { databaseAt } from '../../testing/template.js';

let api: Api;
beforeAll(async () => (api = await startApi()));
afterAll(() => api.stop());

/** Does it in a session of the application's role. @returns how PostgreSQL refuses, as its SQLSTATE; undefined where it did it */
async function attempt(...statements: readonly string[]): Promise<string | undefined> {
  const client = new Client({ connectionString: databaseAt(api.databaseName) });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await client.end();
  }
}

const NOT_ALLOWED = '42501';

const appendOnly = ['audit_entry', 'submission_revision', 'review_step'];

const onTable: readonly string[] = [
  'update TABLE set COLUMN = COLUMN',
  'delete from TABLE',
  'truncate TABLE',
  'truncate TABLE cascade',
  'select from TABLE for update',
  'select from TABLE for key share',
  'begin; lock table TABLE in access exclusive mode',
  'merge into TABLE t using (select 1) as n on true when matched then delete',
  'with gone as (delete from TABLE returning 1) select count(*) from gone',
  'alter table TABLE disable trigger all',
  'alter table TABLE disable trigger user',
  'alter table TABLE enable replica trigger TRIGGER',
  'drop trigger TRIGGER on TABLE',
  'alter trigger TRIGGER on TABLE rename to other',
  'create trigger more before insert on TABLE for each row execute function suppress_redundant_updates_trigger()',
  'create rule away as on insert to TABLE do instead nothing',
  'create policy all_of_it on TABLE using (true)',
  'alter table TABLE enable row level security',
  'alter table TABLE owner to vlis',
  'alter table TABLE rename to other',
  'alter table TABLE set schema pg_temp',
  'alter table TABLE add column more int',
  'alter table TABLE drop column COLUMN',
  `alter table TABLE alter column COLUMN type text using 'x'`,
  'alter table TABLE set unlogged',
  'alter table TABLE inherit submission',
  'create table heir () inherits (TABLE)',
  'create index slow on TABLE (COLUMN)',
  'cluster TABLE using TABLE_pkey',
  'reindex table TABLE',
  'drop table TABLE',
  'drop table TABLE cascade',
  `comment on table TABLE is 'nothing to see'`,
  'create publication leak for table TABLE',
  'grant all on TABLE to public',
  `do $$ begin execute 'delete from TABLE'; end $$`,
  'begin; alter table TABLE disable trigger all; delete from TABLE; commit',
  'create temporary view mine as select * from TABLE; delete from mine',
  `create function pg_temp.erase() returns void language sql security definer as 'delete from public.TABLE'; select pg_temp.erase()`,
];

const triggerOf = (table: string): string => (table === 'audit_entry' ? 'audit_entry_stays' : `${table}_append_only`);
const attempts = appendOnly.flatMap((table) =>
  onTable.map((sql) =>
    sql.replaceAll('TABLE', table).replaceAll('TRIGGER', triggerOf(table)).replaceAll('COLUMN', 'at'),
  ),
);

// A grant by somebody who holds a privilege without being allowed to pass it on is a warning, and passes nothing on.
const changesNothing = /^grant all on/;

it.each(attempts.filter((sql) => !changesNothing.test(sql)))('%s', async (sql) => {
  expect(await attempt(sql)).toBe(NOT_ALLOWED);
});

it.each(attempts.filter((sql) => changesNothing.test(sql)))('%s: has no effect', async (sql) => {
  await attempt(sql);
  const [{ granted }] = (await api.db.query(
    `select exists (select from pg_class, aclexplode(relacl) where relnamespace = 'public'::regnamespace and grantee = 0) as granted`,
  )) as [{ granted: boolean }];
  expect(granted).toBe(false);
});

describe('more rights', () => {
  it.each([
    'set role vlis_owner',
    'set role postgres',
    'set session authorization vlis_owner',
    'set session_replication_role = replica',
    'set local session_replication_role = replica',
    `select set_config('session_replication_role', 'replica', false)`,
    'alter role vlis superuser',
    'alter role vlis createrole',
    'alter role vlis bypassrls',
    'alter role vlis set session_replication_role = replica',
    `alter role vlis_owner password 'known'`,
    `alter role postgres password 'known'`,
    'alter role vlis_owner set search_path = pg_temp',
    'alter role all set search_path = pg_temp',
    'create role helper superuser',
    'drop role vlis_owner',
    'grant vlis_owner to vlis',
    'grant postgres to vlis',
    'grant pg_write_all_data to vlis',
    'grant pg_execute_server_program to vlis',
    'alter default privileges for role vlis_owner grant all on tables to vlis',
    'reassign owned by vlis_owner to vlis',
    'drop owned by vlis_owner',
    'alter schema public owner to vlis',
    'drop schema public cascade',
    'create schema mine',
    'create table public.mine (n int)',
    'create function public.mine() returns int language sql return 1',
    'create view public.mine as select 1',
    'create type public.mine as enum ()',
    'create operator public.<> (leftarg = jsonb, rightarg = jsonb, function = jsonb_eq)',
    'create cast (text as int) with inout as implicit',
    'create database mine',
    'drop database postgres',
    'alter system set fsync = off',
    'create extension dblink',
    'create extension unaccent',
    'create extension file_fdw',
    'drop extension pg_trgm',
    'create foreign data wrapper mine',
    'create event trigger mine on ddl_command_end execute function refuse_change()',
    `create language mine handler plpgsql_call_handler`,
    `load 'auto_explain'`,
  ])('%s', async (sql) => expect(await attempt(sql)).toBe(NOT_ALLOWED));

  it('of its own database and session', async () => {
    expect(await attempt(`alter database ${api.databaseName} owner to vlis`)).toBe(NOT_ALLOWED);
    expect(await attempt(`alter database ${api.databaseName} set session_replication_role = replica`)).toBe(
      NOT_ALLOWED,
    );
    expect(await attempt(`drop database ${api.databaseName}`)).toBe(NOT_ALLOWED);
  });

  it('ends no session of the owner', async () => {
    const [{ pid }] = (await api.db.query('select pg_backend_pid() as pid')) as [{ pid: number }];
    expect(await attempt(`select pg_terminate_backend(${pid})`)).toBe(NOT_ALLOWED);
    expect(await attempt(`select pg_cancel_backend(${pid})`)).toBe(NOT_ALLOWED);
  });
});

describe('the functions that keep the tables', () => {
  it.each([
    `create or replace function audit_entry_is_append_only() returns trigger language plpgsql as 'begin return old; end'`,
    `create or replace function refuse_change() returns trigger language plpgsql as 'begin return old; end'`,
    `create or replace function add_int_arrays(a int[], b int[]) returns int[] language sql as 'select a'`,
    'alter function audit_entry_is_append_only() owner to vlis',
    'alter function refuse_change() rename to other',
    'alter function refuse_change() set search_path = pg_temp',
    'drop function refuse_change() cascade',
    'select refuse_change()',
    'grant execute on function refuse_change() to vlis',
  ])('%s', async (sql) => expect(['42501', '0A000']).toContain(await attempt(sql)));
});

describe('the catalogue, the files, the programs of the machine', () => {
  it.each([
    `update pg_class set relowner = 'vlis'::regrole`,
    `update pg_trigger set tgenabled = 'D'`,
    'delete from pg_trigger',
    `update pg_proc set prosrc = 'begin return old; end'`,
    'insert into pg_auth_members (roleid, member, grantor) values (10, 10, 10)',
    'update pg_authid set rolsuper = true',
    'select * from pg_authid',
    'select * from pg_statistic',
    `copy audit_entry to program 'cat'`,
    `copy audit_entry from program 'cat'`,
    `copy audit_entry to '/tmp/audit'`,
    `copy audit_entry from '/etc/passwd'`,
    `select pg_read_file('postgresql.conf')`,
    `select pg_ls_dir('.')`,
    `select lo_import('/etc/passwd')`,
    `select lo_export(1, '/tmp/x')`,
    'select lo_create(0)',
    'select lo_creat(-1)',
    `select lo_from_bytea(0, '\\x00')`,
    'select pg_reload_conf()',
    'select pg_switch_wal()',
    `select pg_create_restore_point('x')`,
    `select setval('audit_entry_id_seq', 1)`,
    `select nextval('audit_entry_id_seq')`,
    `select setval('library_id_seq', 1)`,
    `insert into schema_migration (timestamp, name) values (1, 'Mine')`,
    `insert into fact_2025 select * from fact`,
    'delete from fact',
    'alter table fact detach partition fact_2025',
  ])('%s', async (sql) => expect(await attempt(sql)).toBe(NOT_ALLOWED));
});

it('what stays as it was is only added to, columns that say whose a row is included', async () => {
  for (const sql of [
    'update submission set library_id = library_id',
    'update submission set round_id = round_id',
    'delete from submission',
    'update cell_query set reason = reason',
    'delete from cell_query',
    `update account set username = 'x'`,
    'delete from account',
    'update account_role set role = role',
    'update obligation set type = type',
    'update round set cutoff_on = cutoff_on',
    'update round set period = period',
    'delete from round',
    'update round_change set reason = reason',
    'delete from round_change',
    'update period set last_day = last_day',
    `update form_version set definition = '{}'`,
    'update library set identifier = identifier',
  ]) {
    expect([sql, await attempt(sql)]).toEqual([sql, NOT_ALLOWED]);
  }
});

describe('the function that adds to the audit', () => {
  const APPEND = `select append_audit(null, 'system:test', 'round.open', null, '{}', '{}', null, null, 'done', null)`;

  it.each([
    `insert into audit_entry (actor, action, lane, position, hash) values ('nobody', 'round.open', 0, 1, '')`,
    `update audit_lane set entries = 0, hash = ''`,
    'delete from audit_lane',
    'insert into audit_lane (lane) values (99)',
    `select audit_entry_hash('', null)`,
    'alter function append_audit reset search_path',
    'alter function append_audit security invoker',
  ])('is the only way: %s', async (sql) => expect(await attempt(sql)).toBe(NOT_ALLOWED));

  it('looks its names up where the caller has no say', async () => {
    const before = await verifyAudit(api);
    const tricks = [
      'create temporary table audit_lane (lane smallint, entries bigint, hash bytea)',
      'create temporary table audit_entry (id bigint)',
      `create function pg_temp.sha256(bytea) returns bytea language sql return ''::bytea`,
      `create function pg_temp.clock_timestamp() returns timestamptz language sql return timestamptz '2000-01-01'`,
      'set search_path = pg_temp, public, pg_catalog',
    ];
    expect(await attempt(...tricks, APPEND.replace('append_audit', 'public.append_audit'))).toBeUndefined();
    const after = await verifyAudit(api);
    expect(after.broken).toEqual([]);
    expect(after.entries).toBe(before.entries + 1);
    const [{ fresh }] = (await api.db.query(
      `select at > now() - interval '1 hour' as fresh from audit_entry order by id desc limit 1`,
    )) as [{ fresh: boolean }];
    expect(fresh).toBe(true);
  });
});
