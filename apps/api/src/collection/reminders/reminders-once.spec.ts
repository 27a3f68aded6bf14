/** A reminder comes exactly once: also where two send at the same moment, and where whoever sends is killed midway. */
import type { DemonstrationAccount } from '@vlis/seed';
import { setTimeout as pause } from 'node:timers/promises';
import { as, startApi, type Api } from '../../testing/index.js';
import { doJobs } from '../../testing/do-jobs.js';
import { asSystem } from '../../testing/system-transaction.js';
import { library, plantLibraries, plantRoles, plantRound, provinceOf2025 } from '../../testing/plant.js';

const OFFICER = 'chuyenvien.daklak';
const WARD = 'demo:X:22015';
/** They work in the ward library; the officer works there too. */
const PEOPLE = ['giamdoc.tvdaklak', 'thuthu.tuyhoa'];
let api: Api;
let roundId: number;
let ward: number;

beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  const planted = await plantLibraries(api, [
    library(WARD, { type: 'X', province: provinceOf2025('66'), name: { vi: 'Tuy Hòa', en: 'Tuy Hoa' } }),
  ]);
  ward = planted.get(WARD)!.id;
  const works = {
    ...{ name: 'N', title: { vi: '', en: '' } },
    ...{ role: 'library-staff', scope: { kind: 'library', library: WARD } },
  } satisfies Omit<DemonstrationAccount, 'username'>;
  await plantRoles(api, [
    { ...works, username: OFFICER },
    { ...works, username: PEOPLE[0]! },
  ]);
  roundId = (await plantRound(api)).id;
});
afterAll(() => api.stop());
beforeEach(() => api.db.query(`truncate reminder, mail, news, pgboss.job`));

const SEND = `mutation ($input: SendRemindersInput!) { sendReminders(input: $input) {
  ... on RemindersSent { libraries people left { libraryId why } } } }`;
const send = async () =>
  (await as(api, OFFICER).query<{ sendReminders: object }>(SEND, { input: { roundId, libraryIds: [ward] } })).data
    ?.sendReminders;

/** Who has a row, a piece of news and a message. */
async function has(what: 'reminder' | 'news' | 'mail'): Promise<readonly string[]> {
  const rows: { username: string }[] = await api.db.query(
    `select username from ${what} join account on account.id = account_id order by username`,
  );
  return rows.map(({ username }) => username);
}

async function eachOnce(people: readonly string[]): Promise<void> {
  await doJobs(api);
  for (const what of ['reminder', 'news', 'mail'] as const)
    expect({ what, to: await has(what) }).toEqual({ what, to: people });
}

/** The server's connection that waits for a lock in the middle of the statement. */
async function waiting(): Promise<number> {
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    const [row]: { pid: number }[] = await api.db.query(
      `select pid from pg_stat_activity where datname = current_database() and application_name = 'vlis-api' and wait_event_type = 'Lock'`,
    );
    if (row) return row.pid;
    await pause(20);
  }
  throw new Error('nobody waits');
}

it('to everybody who works there but the sender, and so it is counted', async () => {
  expect(await send()).toEqual({ libraries: 1, people: 2, left: [] });
  expect(await send()).toEqual({ libraries: 0, people: 0, left: [{ libraryId: ward, why: 'TODAY' }] });
  await eachOnce(PEOPLE);
});

it.each([
  ['all of them', PEOPLE, { libraries: 0, people: 0, left: ['TODAY'] }],
  ['one of them', PEOPLE.slice(0, 1), { libraries: 1, people: 1, left: [] }],
])('where another server writes to %s between our reading and our writing', async (_, reached, answer) => {
  const other = api.db.createQueryRunner();
  await other.startTransaction();
  await asSystem(other);
  await other.query(
    `insert into reminder (round_id, library_id, occasion, wave, account_id, sent_at, sent_by)
     select $1, $2, 'by-hand', 5, id, now(), id from account where username = any ($3)`,
    [roundId, ward, reached],
  );
  const sending = send();
  await waiting();
  await other.commitTransaction();
  await other.release();
  const left = answer.left.map((why) => ({ libraryId: ward, why }));
  expect(await sending).toEqual({ ...answer, left });
  // The other server would write the messages of its own rows.
  const ours = PEOPLE.filter((name) => !reached.includes(name));
  await doJobs(api);
  expect([await has('reminder'), await has('news'), await has('mail')]).toEqual([PEOPLE, ours, ours]);
});

it('where the sender is killed between its rows and its commit, and then sends again', async () => {
  const other = api.db.createQueryRunner();
  await other.startTransaction();
  await other.query(`lock table news in exclusive mode`);
  const sending = send();
  const killed = await waiting();
  await api.db.query(`select pg_terminate_backend($1)`, [killed]);
  expect(await sending).toBeUndefined();
  await other.rollbackTransaction();
  await other.release();
  expect([await has('reminder'), await has('news')]).toEqual([[], []]);
  expect(await doJobs(api)).toEqual([]);
  expect(await send()).toEqual({ libraries: 1, people: 2, left: [] });
  expect(await send()).toMatchObject({ people: 0 });
  await eachOnce(PEOPLE);
});
