import type { QueryRunner } from 'typeorm';
import { startApi, type Api } from '../../testing/index.js';
import type { HoldingClient } from './holding-client.js';
import { ConnectionLost } from './unreachable.js';

const INSERT = { name: 'insert-note', text: 'insert into note values ($1, $2)' };
const insert = (id: number, size = 1) => ({ ...INSERT, values: [id, size] });

let api: Api;
let runner: QueryRunner;
let client: HoldingClient;
beforeAll(async () => {
  api = await startApi();
  await api.db.query('create table note (id bigint primary key, size int check (size > 0))');
  await api.db.query('grant select, insert on note to public');
});
afterAll(() => api.stop());
beforeEach(async () => {
  await api.db.query('truncate note');
  runner = api.pool.createQueryRunner();
  client = (await runner.connect()) as HoldingClient;
});
afterEach(() => runner.release());

const notes = async (): Promise<number[]> =>
  ((await api.db.query('select id::int as id from note order by id')) as { id: number }[]).map(({ id }) => id);
const ask = (...asked: unknown[]): Promise<{ rows: unknown[] }> => client.query(...asked);

/** How often PostgreSQL was waited for meanwhile. */
async function turns(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const counted = (): unknown => (count += 1);
  client.connection.on('readyForQuery', counted);
  await work();
  client.connection.removeListener('readyForQuery', counted);
  return count;
}

/** Lets the connection parse it, as after the first action of its kind. */
async function parse(): Promise<void> {
  await ask(insert(99));
  await api.db.query('truncate note');
}

it('begins with the first statement and ends with the last ones: two turns for four statements', async () => {
  await parse();
  const count = await turns(async () => {
    await ask('START TRANSACTION');
    await ask('select $1::int as one', [1]);
    client.hold(insert(1));
    client.hold(insert(2));
    await ask('COMMIT');
  });
  expect(count).toBe(2);
  expect(await notes()).toEqual([1, 2]);
});

it('answers what the last statement answers, read as everywhere', async () => {
  await ask('start transaction isolation level repeatable read, read only');
  const { rows } = await ask(`select $1::bigint as big, current_setting('transaction_isolation') as level`, [7]);
  expect(rows).toEqual([{ big: '7', level: 'repeatable read' }]);
  await ask('commit');
});

it.each([
  ['with values', () => ask(INSERT.text, [1, 1])],
  ['parsed before', () => ask(insert(1))],
  ['without values', () => ask('insert into note values (1, 1)')],
  ['several in one text', () => ask('insert into note values (1, 1); insert into note values (2, 1)')],
  [
    'several at once',
    () => Promise.all([ask(INSERT.text, [1, 1]), ask(insert(2)), ask('insert into note values (3, 1)')]),
  ],
])('where a transaction cannot begin nothing is done outside it: %s', async (_, first) => {
  await parse();
  await ask('start transaction isolation level serializable, read nothing');
  await expect(first()).rejects.toThrow('syntax error');
  await new Promise((resolve) => setImmediate(resolve));
  await ask('rollback');
  expect(await notes()).toEqual([]);
});

it.each([true, false])(
  'a held statement that fails undoes all and is the reason (parsed before: %s)',
  async (before) => {
    if (before) await parse();
    await ask('START TRANSACTION');
    await ask('insert into note values (3, 1)');
    client.hold(insert(1));
    client.hold(insert(2, -1));
    await expect(ask('COMMIT')).rejects.toMatchObject({ code: '23514' });
    await ask('ROLLBACK');
    expect(await notes()).toEqual([]);
    await ask(insert(4));
    expect(await notes()).toEqual([4]);
  },
);

it('a rollback lets fall what is held, and asks nothing where nothing has begun', async () => {
  await ask('START TRANSACTION');
  client.hold(insert(1));
  expect(await turns(() => ask('ROLLBACK'))).toBe(0);
  await ask('START TRANSACTION');
  await ask('select $1::int', [1]);
  client.hold(insert(2));
  expect(await turns(() => ask('ROLLBACK'))).toBe(1);
  await ask(insert(3));
  expect(await notes()).toEqual([3]);
});

it('a rollback that is asked while a transaction begins is done, also where that fails', async () => {
  await ask('START TRANSACTION');
  const first = ask('select 1 / $1::int', [0]);
  const rollback = ask('ROLLBACK');
  await expect(first).rejects.toThrow('division by zero');
  await rollback;
  expect((await ask('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

it('a value that cannot be written fails by itself, and the connection goes on', async () => {
  await ask('START TRANSACTION');
  await expect(ask('select $1::jsonb', [{ many: 1n }])).rejects.toThrow(TypeError);
  await ask('ROLLBACK');
  await ask(insert(1));
  await ask('START TRANSACTION');
  expect((await ask('select $1::int as one', [1])).rows).toEqual([{ one: 1 }]);
  await ask('COMMIT');
  expect(await notes()).toEqual([1]);
});

it('a statement that cannot be parsed can be asked again', async () => {
  const later = { name: 'select-later', text: 'select id from later where id = $1', values: [1] };
  await ask('START TRANSACTION');
  await expect(ask(later)).rejects.toMatchObject({ code: '42P01' });
  await ask('ROLLBACK');
  await api.db.query('create table later (id int)');
  await api.db.query('grant select on later to public');
  await ask('START TRANSACTION');
  expect((await ask(later)).rows).toEqual([]);
  await ask('COMMIT');
});

it('what stands behind a statement that fails can be asked again, though it was never parsed', async () => {
  await ask('START TRANSACTION');
  client.hold({ name: 'too-small', text: 'insert into note values ($1, -1)', values: [1] });
  client.hold(insert(2));
  await expect(ask({ name: 'count-notes', text: 'select count(*)::int as n from note' })).rejects.toMatchObject({
    code: '23514',
  });
  await ask('ROLLBACK');
  await ask('START TRANSACTION');
  client.hold(insert(3));
  expect((await ask({ name: 'count-notes', text: 'select count(*)::int as n from note' })).rows).toEqual([{ n: 1 }]);
  await ask('COMMIT');
  expect(await notes()).toEqual([3]);
});

it('what is asked again and again keeps its plan, and leaves in one packet the first time too', async () => {
  const text = `select $1::int + 70 as sum`;
  const kept = async (): Promise<unknown[]> =>
    (await ask('select name from pg_prepared_statements where statement = $1', [text])).rows;
  for (const n of [1, 2, 3]) {
    expect(await kept()).toEqual([]);
    await ask('START TRANSACTION');
    const count = await turns(async () => expect((await ask(text, [n])).rows).toEqual([{ sum: n + 70 }]));
    expect(count).toBe(1);
    await ask('COMMIT');
  }
  expect(await kept()).toHaveLength(1);
  expect((await ask(text, ['9'])).rows).toEqual([{ sum: 79 }]);
});

it('a connection that breaks in the middle of a packet is lost, and nothing of it is kept', async () => {
  await parse();
  await ask('START TRANSACTION');
  await ask(insert(1));
  client.hold({ text: 'select pg_terminate_backend(pg_backend_pid(), $1)', values: [0] });
  await expect(ask('COMMIT')).rejects.toBeInstanceOf(ConnectionLost);
  expect(await notes()).toEqual([]);
});
