/**
 * A database that is busy with slow queries does not count as unreachable, and a query that was stopped is answered with the
 * reason.
 */
import { Controller, Get, Module } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { anybody, startApi, type Api } from '../../testing/index.js';
import { Public } from '../access/allow.js';
import { PATIENCE_MS } from './health-line.js';

const impatient = (db: DataSource): Promise<unknown> =>
  db.transaction(async (tx) => {
    await tx.query(`set local statement_timeout = '50ms'`);
    return tx.query('select pg_sleep(20)');
  });

@Resolver()
class SlowResolver {
  constructor(private readonly db: DataSource) {}

  @Query(() => String)
  @Public()
  async slow(): Promise<string> {
    await impatient(this.db);
    return 'done';
  }
}

@Controller('exports')
class SlowController {
  constructor(private readonly db: DataSource) {}

  @Get('slow')
  @Public()
  slow(): Promise<unknown> {
    return impatient(this.db);
  }
}
@Module({ providers: [SlowResolver], controllers: [SlowController] })
class SlowModule {}

const POOL = 2;

let api: Api;
beforeAll(async () => (api = await startApi({ planted: [SlowModule], env: { DATABASE_POOL: `${POOL}` } })));
afterAll(() => api.stop());

it('is well while every connection of the features is busy, for longer than health itself has patience', async () => {
  const busy = Array.from({ length: POOL }, () => api.pool.query(`select pg_sleep(${PATIENCE_MS / 1000 + 1})`));
  const answer = await fetch(`${api.url}/health`);
  expect(await answer.json()).toMatchObject({ status: 'ok' });
  await Promise.all(busy);
});

it('says of a statement that was stopped that it took too long, in both languages and without a fault', async () => {
  const answer = await anybody(api).query('{ slow }');
  expect(answer.status).toBe(503);
  expect(answer.errors).toMatchObject([
    { extensions: { code: 'QUERY_TOO_SLOW', words: { vi: expect.stringContaining('Thu hẹp') as string } } },
  ]);
  const download = await anybody(api).fetch('/exports/slow');
  expect(download.status).toBe(503);
  expect(await download.json()).toMatchObject({
    ...{ code: 'QUERY_TOO_SLOW', message: { en: expect.stringContaining('Narrow it down') as string } },
  });
  expect(api.logged.filter(({ level }) => level === 'error')).toEqual([]);
  expect(api.logged).toContainEqual(
    expect.objectContaining({ level: 'warn', message: 'statement stopped', path: 'slow' }),
  );
});
