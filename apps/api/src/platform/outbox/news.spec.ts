/** News is written with its action or not at all, once, and visible to its receiver only. */
import { refuse, type News, type Viewer } from '@vlis/domain';
import { startApi, type Api } from '../../testing/index.js';
import { systemViewer } from '../access/system-viewer.js';
import { Database } from '../database/database.js';
import type { NewsDraft } from './news-draft.js';

let api: Api;
let database: Database;
let ids: readonly number[];
const viewerOf = (accountId: number): Viewer => ({ accountId, username: `n${accountId}`, name: 'N', assignments: [] });

beforeAll(async () => {
  api = await startApi();
  database = api.app.get(Database);
  const rows: { id: number }[] = await api.db.query(
    `insert into account (username, name) values ('n.one', 'N'), ('n.two', 'N'), ('n.three', 'N') returning id`,
  );
  ids = rows.map(({ id }) => id);
});
afterAll(() => api.stop());
beforeEach(() => api.db.query('truncate news, pgboss.job cascade'));

const params = {
  ...{ roundId: 1, libraryId: 2, period: '2025', until: '2025-12-31' },
  library: { vi: 'Thư viện phường', en: '' },
};
const returned: News = { kind: 'submission-returned', params };
const at = new Date('2025-11-20T03:00:00Z');
const stored = (): Promise<{ account: number; subject: string }[]> =>
  api.db.query('select account_id as account, subject from news order by account_id, id');

/** An action of the first account, which tells all three. */
const action = (write: (news: NewsDraft) => unknown, subject = 'review_step 1'): Promise<unknown> =>
  database.run(systemViewer('test'), 'rollup.rebuild', (_tx, audit, news) => {
    audit.about('test', [1]);
    news.add(returned, { at, subject, to: [...ids, ids[0]!] });
    return Promise.resolve(write(news));
  });

it('is told to each once, also where it is told again', async () => {
  await action(() => 'done');
  await action(() => 'done');
  expect((await stored()).map(({ account }) => account)).toEqual(ids);
  await action(() => 'done', 'review_step 2');
  expect(await stored()).toHaveLength(6);
});

it('leaves nothing behind of an action that is refused, fails, or puts something else into it', async () => {
  expect(await action(() => refuse('NOT_FOUND'))).toRefuse('NOT_FOUND');
  const failing = action(() => {
    throw new Error('a bug');
  });
  await expect(failing).rejects.toThrow('a bug');
  for (const wrong of [{ ...params, until: 'mai' }, { ...params, note: 'Gọi ông A' }, {}]) {
    const misshapen = { kind: 'submission-returned', params: wrong } as unknown as News;
    await expect(action((news) => news.add(misshapen, { at, subject: 'x', to: ids }))).rejects.toThrow();
  }
  expect(await stored()).toEqual([]);
});

it('stands behind PostgreSQL’s own wall: a person sees and marks what is theirs, nobody sees nothing, the system all', async () => {
  await action(() => 'done');
  const seen = async (viewer: Viewer) =>
    (await database.read(viewer, (db) => db.query<object[]>('select id from news'))).length;
  expect(await Promise.all(ids.map((id) => seen(viewerOf(id))))).toEqual([1, 1, 1]);
  expect(await seen(systemViewer('mail'))).toBe(3);
  expect(await api.pool.query('select id from news')).toEqual([]);
  expect(await api.pool.query('update news set read_at = now() returning id')).toEqual([[], 0]);
  await expect(
    api.pool.query(`insert into news (at, kind, subject, params, account_id) values (now(), 'x', 'x', '{}', $1)`, [
      ids[0],
    ]),
  ).rejects.toThrow('policy');
});

it('is delivered by mail where a person did it, in the same transaction, and not where the system did', async () => {
  const waiting = async () => await api.db.query<object[]>(`select name, data from pgboss.job`);
  const bySomebody = (answer: object) =>
    database.run(viewerOf(ids[0]!), 'me.read', (_tx, audit, news) => {
      audit.about('test', [1]);
      news.add(returned, { at, subject: 'review_step 1', to: ids });
      return Promise.resolve(answer);
    });
  await action(() => 'done');
  await bySomebody(refuse('NOT_FOUND'));
  expect(await waiting()).toEqual([]);
  await bySomebody({});
  expect(await waiting()).toEqual([
    { name: 'deliver-news', data: { kind: 'submission-returned', subject: 'review_step 1' } },
  ]);
});

it('is delivered by mail where the system did it, if it says so: thousands in the one transaction', async () => {
  const subjects = Array.from({ length: 5001 }, (_, n) => `reminder ${n}`);
  await action((news) =>
    subjects.forEach((subject) => news.add(returned, { at, subject, to: ids, alwaysMailed: true })),
  );
  expect(
    await api.db.query(`select count(distinct data::text)::int as n, count(*)::int as all from pgboss.job`),
  ).toEqual([{ n: 5001, all: 5001 }]);
});
