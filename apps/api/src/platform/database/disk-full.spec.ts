/** A full disk, with the errors of PostgreSQL and of the system, over GraphQL and over REST. */
import { Controller, Get, Module } from '@nestjs/common';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { anybody, startApi, type Api } from '../../testing/index.js';
import { Public } from '../access/allow.js';
import { systemViewer } from '../access/system-viewer.js';
import { DiskFull, isDiskFull } from './disk-full.js';
import { freeBytes } from './disk-room.js';
import { Database } from './database.js';

const FULL = `do $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$`;

@Resolver()
class WritingResolver {
  constructor(
    private readonly database: Database,
    private readonly db: DataSource,
  ) {}

  @Mutation(() => String)
  @Public()
  async write(): Promise<string> {
    await this.database.run(systemViewer('fill'), 'unit.import', async (tx) => {
      await tx.query(FULL);
      return 'done';
    });
    return 'done';
  }

  @Query(() => String)
  @Public()
  async read(): Promise<string> {
    const [{ answer }] = (await this.db.query(`select 'read' as answer`)) as [{ answer: string }];
    return answer;
  }
}

@Controller('exports')
class WritingController {
  constructor(private readonly db: DataSource) {}

  @Get('write')
  @Public()
  write(): Promise<unknown> {
    return this.db.query(FULL);
  }
}
@Module({ providers: [WritingResolver], controllers: [WritingController] })
class WritingModule {}

let api: Api;
beforeAll(async () => (api = await startApi({ planted: [WritingModule] })));
afterAll(() => api.stop());

it('is answered with a code and in both languages, with a time to try again, over GraphQL', async () => {
  const answer = await anybody(api).query('mutation { write }');
  expect(answer.status).toBe(503);
  expect(answer).toRefuse('DISK_FULL');
  expect(answer.errors).toMatchObject([
    { extensions: { words: { vi: expect.stringContaining('Ổ đĩa') as string, en: expect.any(String) as string } } },
  ]);
  expect(JSON.stringify(answer)).not.toMatch(/extend file|stack/);
  const raw = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'mutation { write }' }),
  });
  expect(raw.headers.get('retry-after')).toBe('5');
});

it('and over REST', async () => {
  const answer = await anybody(api).fetch('/exports/write');
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('5');
  expect(await answer.json()).toMatchObject({ code: 'DISK_FULL', message: { vi: expect.any(String) as string } });
});

it('does not keep anybody from reading', async () =>
  expect(await anybody(api).ask('{ read }')).toEqual({ read: 'read' }));

it.each([
  ['PostgreSQL', Object.assign(new Error('could not extend file'), { code: '53100' })],
  ['within TypeORM’s', Object.assign(new Error('query failed'), { driverError: { code: '53100' } })],
  ['the system', Object.assign(new Error('no space left'), { code: 'ENOSPC' })],
  ['a share that is used up', new Error('could not write', { cause: { code: 'EDQUOT' } })],
  ['our own watch', new DiskFull('little room')],
])('is recognised: %s', (_, error) => expect(isDiskFull(error)).toBe(true));

it.each([
  ['out of memory', Object.assign(new Error('…'), { code: '53200' })],
  ['a text', '53100'],
  ['nothing', undefined],
])('is not seen in %s', (_, error) => expect(isDiskFull(error)).toBe(false));

it('the room is asked of the system, and a folder that tells nothing holds nobody up', () => {
  expect(freeBytes(tmpdir())).toBeGreaterThan(0);
  expect(freeBytes(tmpdir())).toBeLessThan(Infinity);
  expect(freeBytes(join(tmpdir(), 'there-is-none'))).toBe(Infinity);
});
