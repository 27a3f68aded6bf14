import { anybody, startApi, type Api } from '../../testing/index.js';
import { asSystem } from '../../testing/system-transaction.js';
import { breakableLine, type BreakableLine } from '../../testing/breakable-line.js';
import { Module } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Public } from '../access/allow.js';
import { onServer, testServer } from '../../testing/template.js';
import { storageCodeOf } from './storage-code.js';

@Resolver()
class CountingResolver {
  constructor(private readonly db: DataSource) {}

  @Query(() => Number)
  @Public()
  async accounts(): Promise<number> {
    const [{ n }] = (await this.db.query('select count(*)::int as n from account')) as [{ n: number }];
    return n;
  }
}
@Module({ providers: [CountingResolver] })
class CountingModule {}

let api: Api;
let line: BreakableLine;
beforeAll(async () => {
  line = await breakableLine(testServer());
  api = await startApi({ planted: [CountingModule], throughLine: line });
});
afterAll(async () => {
  await api.stop();
  await line.cut();
});

const health = (): Promise<Response> => fetch(`${api.url}/health`);

it('says so in a civil way while PostgreSQL is away, and is back by itself', async () => {
  const ask = () => anybody(api).query<{ accounts: number }>('{ accounts }');
  expect((await health()).status).toBe(200);
  const { accounts } = (await ask()).data;

  await line.cut();
  const answer = await health();
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ status: 'database-unavailable', code: 'DATABASE_UNAVAILABLE' });
  expect((await fetch(`${api.url}/health/live`)).status).toBe(200);
  const refused = await ask();
  expect(refused.status).toBe(503);
  expect(refused).toRefuse('DATABASE_UNAVAILABLE');
  expect(refused.errors).toMatchObject([{ extensions: { words: { vi: expect.stringContaining('Cơ sở dữ liệu') } } }]);
  expect(JSON.stringify(refused)).not.toMatch(/ECONN|stack|127\.0\.0\.1/);

  await line.mend();
  expect((await health()).status).toBe(200);
  expect(await ask()).toMatchObject({ status: 200, data: { accounts } });
});

it('says within seconds that PostgreSQL does not answer when it hangs, and is back by itself', async () => {
  line.freeze();
  try {
    const answer = await health();
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  } finally {
    line.thaw();
  }
  expect((await health()).status).toBe(200);
});

it('an action cut in the middle is not half done', async () => {
  const runner = api.pool.createQueryRunner();
  await runner.startTransaction();
  await asSystem(runner);
  await runner.query(`insert into account (username, name) values ('half-done', 'H')`);
  await line.cut();
  await expect(runner.commitTransaction()).rejects.toThrow();
  await runner.release();
  await line.mend();
  expect(await api.db.query(`select from account where username = 'half-done'`)).toEqual([]);
});

it('connections that the server ends are replaced by new ones', async () => {
  await health();
  await onServer((client) =>
    client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [api.databaseName]),
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await health()).status).toBe(200);
});

it('a new connection that is not ready in time tells a server with too much to do from one that is away', async () => {
  const options = { ...api.pool.options, connectTimeoutMS: 500 } as DataSourceOptions;
  const fresh = (): Promise<unknown> => new DataSource(options).initialize();
  line.freeze();
  const slow = await fresh().catch(storageCodeOf);
  line.thaw();
  expect(slow).toBe('SYSTEM_BUSY');
  await line.cut();
  const away = await fresh().catch(storageCodeOf);
  await line.mend();
  expect(away).toBe('DATABASE_UNAVAILABLE');
});
