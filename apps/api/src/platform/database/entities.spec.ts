/**
 * Entities are compared with the schema that the migrations make: every table of records has one, with each column and its type,
 * and every relation is a foreign key. A table without an entity states why.
 */
import type { EntityMetadata } from 'typeorm';
import { startApi, type Api } from '../../testing/index.js';
import { FoldedFeatures } from '../features/fold-features.js';

let api: Api;
beforeAll(async () => (api = await startApi()));
afterAll(() => api.stop());

interface Column {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly inKey: boolean;
}

const columnsOf = (table: string): Promise<Column[]> =>
  api.db.query(
    `select attname as name, format_type(atttypid, null) as type, not attnotnull as nullable,
       coalesce(attnum = any (conkey), false) as "inKey"
     from pg_attribute left join pg_constraint on conrelid = attrelid and contype = 'p'
     where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attname`,
    [table],
  );

const foreignKeysOf = async (table: string): Promise<readonly string[]> => {
  const keys: { key: string }[] = await api.db.query(
    `select string_agg(attname, ',' order by attname) || ' of ' || confrelid::regclass as key
     from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any (conkey)
     where conrelid = $1::regclass and contype = 'f' group by pg_constraint.oid, confrelid`,
    [table],
  );
  return keys.map(({ key }) => key);
};

const mapped = ({ columns, connection }: EntityMetadata): readonly Column[] =>
  columns
    .map((column) => ({
      name: column.databaseName,
      type: connection.driver.normalizeType(column) + (column.isArray ? '[]' : ''),
      // A column that only names a relation takes what the relation allows.
      nullable: column.isNullable,
      inKey: column.isPrimary,
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));

const relations = ({ relations: all }: EntityMetadata): readonly string[] =>
  all.flatMap(({ joinColumns, inverseEntityMetadata }) => {
    const names = joinColumns.map(({ databaseName }) => databaseName).sort();
    return names.length ? [`${names.join(',')} of ${inverseEntityMetadata.tableName}`] : [];
  });

it('has an entity for every table, or a reason', async () => {
  const tables: { name: string }[] = await api.db.query(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition order by 1`,
  );
  const { tablesByHand } = api.app.get(FoldedFeatures);
  const listed = [...api.pool.entityMetadatas.map(({ tableName }) => tableName), ...tablesByHand.keys()];
  expect(listed.sort()).toEqual(tables.map(({ name }) => name));
});

it('maps each column as it is, and no relation that is no foreign key', async () => {
  expect(api.pool.entityMetadatas.length).toBeGreaterThan(10);
  for (const entity of api.pool.entityMetadatas) {
    const { tableName: table } = entity;
    expect({ table, columns: mapped(entity) }).toEqual({ table, columns: await columnsOf(table) });
    expect(await foreignKeysOf(table)).toEqual(expect.arrayContaining([...relations(entity)]));
  }
});

it('would tell a column that is called or typed otherwise', async () => {
  const library = api.pool.getMetadata('LibraryEntity');
  await api.db.query('alter table library rename column identifier to national_identifier');
  expect(mapped(library)).not.toEqual(await columnsOf('library'));
  await api.db.query('alter table library rename column national_identifier to identifier');
  expect(mapped(library)).toEqual(await columnsOf('library'));
  await api.db.query('alter table library alter column external_key set not null');
  expect(mapped(library)).not.toEqual(await columnsOf('library'));
});
