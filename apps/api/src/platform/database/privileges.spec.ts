/**
 * The application's role has the privileges that migrations/src lists (tables/, privileges.ts), and the application starts under
 * no other role.
 */
import { callableFunctions, grantPrivileges, jobPrivileges, tables, usableSequences } from '@vlis/migrations';
import { startApi, type Api } from '../../testing/index.js';
import { ownerAt } from '../../testing/template.js';

let api: Api;
beforeAll(async () => (api = await startApi()));
afterAll(() => api.stop());

const names = async (sql: string): Promise<readonly string[]> =>
  ((await api.db.query(sql)) as { name: string }[]).map(({ name }) => name);

it('lists every table, so that a new one is thought about', async () => {
  const there = await names(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') and not relispartition`,
  );
  expect([...there].sort()).toEqual(Object.keys(tables).sort());
});

it('gives what is listed and nothing else: on tables, columns, sequences and functions', async () => {
  const onTables = await names(`
    select distinct relname || ' ' || lower(privilege_type) as name
    from pg_class, aclexplode(relacl) where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
      and grantee in (0, 'vlis'::regrole)`);
  const onColumns = await names(`
    select relname || ' ' || lower(privilege_type) || ' (' || string_agg(attname, ', ' order by attnum) || ')' as name
    from pg_attribute join pg_class on pg_class.oid = attrelid, aclexplode(attacl)
    where relnamespace = 'public'::regnamespace and grantee in (0, 'vlis'::regrole) group by relname, privilege_type`);
  const inOrder = (privilege: string): string =>
    privilege.replace(/\((.*)\)/, (_, list: string) => `(${[...list.split(', ')].sort().join(', ')})`);
  const listed = Object.entries(tables).flatMap(([table, { may }]) => may.map((each) => `${table} ${each}`));
  expect([...onTables, ...onColumns].map(inOrder).sort()).toEqual(listed.map(inOrder).sort());

  const sequences = await names(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace
       and case when relkind = 'S' then has_sequence_privilege('vlis', oid, 'usage, select, update') end`,
  );
  expect(sequences).toEqual(usableSequences);
  const functions = await names(
    `select oid::regprocedure::text as name from pg_proc
     where pronamespace = 'public'::regnamespace and has_function_privilege('vlis', oid, 'execute')
       and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')`,
  );
  expect(functions.map(withoutBlanks).sort()).toEqual(callableFunctions.map(withoutBlanks).sort());
});

it('gives what is listed of the jobs, and no function that lays a queue', async () => {
  const onTables = await names(`
    select relname || ' ' || lower(privilege_type) as name
    from pg_class, aclexplode(relacl) where relnamespace = 'pgboss'::regnamespace and grantee in (0, 'vlis'::regrole)`);
  const listed = Object.entries(jobPrivileges).flatMap(([table, list]) => list.map((each) => `${table} ${each}`));
  expect([...onTables].sort()).toEqual(listed.sort());
  expect(
    await names(`
      select proname as name from pg_proc
      where pronamespace = 'pgboss'::regnamespace and has_function_privilege('vlis', oid, 'execute')`),
  ).toEqual([]);
});

const withoutBlanks = (signature: string): string => signature.replaceAll(', ', ',');

it('owns nothing and belongs to no other role', async () => {
  expect(
    await names(`
    select classid::regclass || ' ' || objid as name from pg_shdepend
    where refobjid = 'vlis'::regrole and deptype = 'o'
      and dbid in (0, (select oid from pg_database where datname = current_database()))`),
  ).toEqual([]);
  expect(
    await names(`select roleid::regrole::text as name from pg_auth_members where member = 'vlis'::regrole`),
  ).toEqual([]);
});

it('runs no function with the rights of the owner unless that function says where its names are looked up', async () => {
  expect(
    await names(`
      select oid::regprocedure::text as name from pg_proc
      where pronamespace = 'public'::regnamespace and prosecdef
        and coalesce(not exists (select from unnest(proconfig) c where c = 'search_path=pg_catalog, pg_temp'), true)`),
  ).toEqual([]);
});

it('is brought back to the list by the next migration, whatever was granted by hand', async () => {
  await api.db.query('create table new_one (n int)');
  await api.db.query('create function new_function() returns int language sql return 1');
  await api.db.query('grant delete, truncate on audit_entry to vlis; grant update (actor) on audit_entry to public');
  await api.db.query('grant create on schema public to vlis');
  await api.db.transaction((tx) => grantPrivileges(tx, 'vlis'));
  const [may] = (await api.db.query(`
    select has_table_privilege('vlis', 'audit_entry', 'delete, truncate') as erase,
      has_any_column_privilege('vlis', 'audit_entry', 'update') as change,
      has_table_privilege('vlis', 'new_one', 'select, insert, update, delete') as fresh,
      has_function_privilege('vlis', 'new_function()', 'execute') as call,
      has_schema_privilege('vlis', 'public', 'create') as lay`)) as object[];
  expect(may).toEqual({ erase: false, change: false, fresh: false, call: false, lay: false });
  await api.db.query('drop function new_function(); drop table new_one');
});

it('the application does not start under a role that may do more, and says why in both languages', async () => {
  const boot = startApi({ env: { DATABASE_URL: ownerAt(api.databaseName) } });
  await expect(boot).rejects.toThrow(
    /vai trò vlis_owner có quyền quá rộng \(createdb, member of another role, owns a database, owns tables, .*\).*\n.*may do too much/,
  );
});
