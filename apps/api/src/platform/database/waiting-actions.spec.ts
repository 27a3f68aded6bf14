/** Actions that wait for a lock, and those in the queue behind them, leave connections for others. */
import { Module } from '@nestjs/common';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { anybody, as, startApi, tokenOf, type Api } from '../../testing/index.js';
import { databaseAt } from '../../testing/template.js';
import { readyAccounts } from '../../operations/embedded-identity/ready-accounts.js';
import { Public } from '../access/allow.js';
import { systemViewer } from '../access/system-viewer.js';
import { ActionGate, gateLimits } from './action-gate.js';
import { Database } from './database.js';

@Resolver()
class NoteResolver {
  constructor(
    private readonly db: DataSource,
    private readonly database: Database,
  ) {}

  @Query(() => Int)
  @Public()
  async notes(): Promise<number> {
    const [{ n }] = (await this.db.query('select count(*)::int as n from note')) as [{ n: number }];
    return n;
  }

  @Query(() => Int)
  @Public()
  snapshot(): Promise<number> {
    return this.database.read(systemViewer('test'), async (db) => {
      const [{ n }] = (await db.query('select sum(done)::int as n from note')) as [{ n: number }];
      return n;
    });
  }

  @Mutation(() => Boolean)
  @Public()
  async accept(@Args('id', { type: () => Int }) id: number): Promise<boolean> {
    await this.database.run(systemViewer('test'), 'rollup.rebuild', async (tx, audit) => {
      audit.about('note', [id]);
      await tx.query('update note set done = done + 1 where id = $1', [id]);
      return true;
    });
    return true;
  }
}
@Module({ providers: [NoteResolver] })
class NoteModule {}

const POOL = 8;
const PLACES = gateLimits(POOL).places;
/** Many: of one there are only half of the connections. */
const PEOPLE = readyAccounts().list.map(({ username }) => username);

let api: Api;
let gate: ActionGate;
let holder: Client;
let watcher: Client;
beforeAll(async () => {
  api = await startApi({ planted: [NoteModule], env: { DATABASE_POOL: `${POOL}` } });
  gate = api.app.get(ActionGate);
  await api.db.query('create table note (id int primary key, done int not null default 0)');
  await api.db.query('insert into note values (1), (2)');
  holder = new Client({ connectionString: databaseAt(api.databaseName) });
  watcher = new Client({ connectionString: databaseAt(api.databaseName) });
  await Promise.all([holder.connect(), watcher.connect(), ...PEOPLE.map((username) => tokenOf(api, username))]);
});
afterEach(() => holder.query('rollback'));
afterAll(async () => {
  await Promise.all([holder.end(), watcher.end()]);
  await api.stop();
});

const hold = (lock: string): Promise<unknown> => holder.query(`begin; ${lock}`);
const accept = (id: number, whose = 0) =>
  as(api, PEOPLE[whose % PEOPLE.length]!).query(`mutation { accept(id: ${id}) }`);
/** By different people in turn. */
const acceptMany = (count: number) => Array.from({ length: count }, (_, whose) => accept(1, whose));

/** Until this many actions stand before a lock. */
async function untilInLine(count: number): Promise<void> {
  for (;;) {
    const { rows } = await watcher.query<{ n: number }>(
      `select count(*)::int as n from pg_locks where not granted and pid in
         (select pid from pg_stat_activity where datname = current_database())`,
    );
    if (rows[0]!.n >= count) return;
  }
}

it.each(['lock table note in exclusive mode', 'select from note where id = 1 for update'])(
  'readers and health are answered, and the actions are all done in the end: %s',
  async (lock) => {
    const doneBefore = await anybody(api).ask<{ snapshot: number }>('{ snapshot }');
    await hold(lock);
    const accepting = acceptMany(10);
    await untilInLine(PLACES);
    while (gate.waiting < 10 - PLACES) await new Promise(setImmediate);
    expect(gate.underWay).toBe(PLACES);
    expect(gate.waiting).toBe(10 - PLACES);
    const asked = Array.from({ length: 6 }, (_, i) => anybody(api).query(i % 2 ? '{ notes }' : '{ snapshot }'));
    for (const answer of await Promise.all(asked)) expect(answer).toMatchObject({ status: 200 });
    expect((await fetch(`${api.url}/health`)).status).toBe(200);
    await holder.query('commit');
    for (const answer of await Promise.all(accepting)) expect(answer).toMatchObject({ data: { accept: true } });
    const { snapshot } = await anybody(api).ask<{ snapshot: number }>('{ snapshot }');
    expect(snapshot).toBe(doneBefore.snapshot + 10);
    expect([gate.underWay, gate.waiting]).toEqual([0, 0]);
  },
);

it('who stood before a lock for long lets others pass, and has its turn when the lock is free', async () => {
  await hold('select from note where id = 1 for update');
  const behind = acceptMany(PLACES);
  await untilInLine(PLACES);
  expect(await accept(2, PLACES)).toMatchObject({ data: { accept: true } });
  await holder.query('commit');
  for (const answer of await Promise.all(behind)) expect(answer).toMatchObject({ data: { accept: true } });
});

it('an account whose connections all stand before a lock keeps nobody else waiting, and is answered when the lock is free', async () => {
  await hold('select from note where id = 1 for update');
  const actions = Array.from({ length: 10 }, () => accept(1));
  await untilInLine(POOL / 2);
  const questions = Array.from({ length: 4 }, () => as(api, PEOPLE[0]!).query('{ notes snapshot }'));
  expect(gate.underWay).toBe(POOL / 2);
  expect(await accept(2, 1)).toMatchObject({ data: { accept: true } });
  await holder.query('commit');
  for (const answer of await Promise.all(actions)) expect(answer).toMatchObject({ data: { accept: true } });
  for (const answer of await Promise.all(questions)) expect(answer).toMatchObject({ status: 200 });
  expect([gate.underWay, gate.waiting]).toEqual([0, 0]);
});

it('whose patience ends is told to come again, and nothing was done', async () => {
  const impatient = new ActionGate({ places: 1, queue: 1, patienceMs: 400 });
  const database = new Database(api.pool, undefined, impatient);
  const work = () =>
    database.run(systemViewer('test'), 'rollup.rebuild', async (tx) => {
      await tx.query(`set local lock_timeout = '50ms'`);
      return tx.query('update note set done = 1000 where id = 1');
    });
  await hold('select from note where id = 1 for update');
  const first = work();
  const second = work();
  await expect(work()).rejects.toThrow('1 actions are waiting');
  await expect(first).rejects.toThrow(/lock|place/);
  await expect(second).rejects.toThrow(/lock|place/);
  expect([impatient.refused, impatient.underWay, impatient.waiting]).toEqual([3, 0, 0]);
  await holder.query('commit');
  expect(await api.db.query('select from note where done >= 1000')).toEqual([]);
});

it('the place of an action that failed goes to the next', async () => {
  const narrow = new ActionGate({ places: 1, queue: 10, patienceMs: 10_000 });
  const until = narrow.patienceEnds();
  const order: number[] = [];
  const actions = [1, 2, 3, 4].map((n) =>
    narrow.through(until, () => {
      order.push(n);
      return n % 2 ? Promise.reject(new Error('failed')) : Promise.resolve(n);
    }),
  );
  await Promise.allSettled(actions);
  expect(order).toEqual([1, 2, 3, 4]);
  expect([narrow.underWay, narrow.waiting, narrow.waitedMs]).toEqual([0, 0, 0]);
});

it.each([
  [1, 1],
  [2, 1],
  [4, 3],
  [8, 6],
  [20, 15],
])('of %s connections actions take at most %s', (pool, places) => expect(gateLimits(pool).places).toBe(places));
