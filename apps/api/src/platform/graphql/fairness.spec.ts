/** One account asks the most expensive allowed query fifty times at once; others can work in the meantime. */
import { as, startApi, tokenOf, type Api } from '../../testing/index.js';

let api: Api;
beforeAll(async () => (api = await startApi()));
afterAll(() => api.stop());

const EXPENSIVE = [
  '{ units(level: COMMUNE) { id code kind level name { vi en } parentId validFrom validTo } }',
  `{ ${Array.from({ length: 10 }, (_, n) => `t${n}: placeTable(filter: { roundId: 1 }, items: ["B01"]) { rows { obliged } }`).join(' ')} }`,
  '{ formVersions { a: definition b: definition } }',
];

it('others are answered as ever, and the one is told to wait', async () => {
  const attacker = as(api, 'phantich.bo');
  const others = [as(api, 'lanhdao.bo'), as(api, 'chuyenvien.daklak')];
  await Promise.all(['phantich.bo', 'lanhdao.bo', 'chuyenvien.daklak'].map((username) => tokenOf(api, username)));
  let isOver = false;
  const attack = Promise.all(
    Array.from({ length: 120 }, (_, n) => attacker.query(EXPENSIVE[n % EXPENSIVE.length]!)),
  ).finally(() => (isOver = true));

  const statuses: number[] = [];
  const refused: unknown[] = [];
  do {
    const answers = await Promise.all(
      others.map((one) => one.query('{ me { username } rounds { id } libraries { rows { id } } }')),
    );
    statuses.push(...answers.map(({ status }) => status));
    refused.push(...answers.filter(({ status }) => status !== 200));
  } while (!isOver);
  expect(refused).toEqual([]);
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(statuses.length).toBeGreaterThan(10);

  const found = new Set((await attack).map(({ status }) => status));
  expect([...found].sort()).toEqual([200, 429]);
});

const times = (count: number, field: string): string =>
  `{ ${Array.from({ length: count }, (_, n) => `f${n}: ${field}`).join(' ')} }`;

const OPEN = `mutation { openRound(input: { period: "2026", formVersionId: 1, opensOn: "2026-11-16", cutoffOn: "2026-11-15",
  dueOn: "2026-12-05", closesOn: "2026-12-31" }) { __typename } }`;

it.each<[string, readonly string[]]>([
  ['statements', [times(12, 'rounds { id }')]],
  // Each reads in a snapshot, on a connection of its own.
  ['snapshots', [times(10, 'placeTable(filter: { roundId: 1 }, items: ["B01"]) { basis }')]],
  ['an action, and statements beside it', [OPEN, times(12, 'rounds { id }')]],
])('what one account has done at once leaves half of the connections to others: %s', async (_what, asked) => {
  await Promise.all(['quantri', 'chuyenvien.daklak'].map((username) => tokenOf(api, username)));
  const locker = api.db.createQueryRunner();
  await locker.startTransaction();
  await locker.query('lock table round in access exclusive mode');
  const waiting = async (): Promise<number> => {
    const [row]: { n: number }[] = await api.db.query(
      `select count(*)::int as n from pg_stat_activity
       where datname = current_database() and application_name = 'vlis-api' and wait_event_type = 'Lock'`,
    );
    return row!.n;
  };
  const stuck: Promise<unknown>[] = [];
  // Whoever waits for a lock is sent away after a while: then the same is asked again, until it has been seen to wait.
  const seenToWait = async (text: string): Promise<void> => {
    let isOver = false;
    const answer = as(api, 'quantri').query(text);
    stuck.push(answer.finally(() => (isOver = true)));
    while ((await waiting()) < asked.indexOf(text) + 1) {
      if (isOver) {
        expect((await answer).status).not.toBe(400); // what costs too much never waits
        return seenToWait(text);
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  for (const text of asked) await seenToWait(text);
  const answers = [];
  let most = 0;
  for (let n = 0; n < 10; n += 1) {
    answers.push((await as(api, 'chuyenvien.daklak').query('{ me { username } }')).status);
    most = Math.max(most, await waiting());
  }
  await locker.rollbackTransaction();
  await locker.release();
  await Promise.all(stuck);
  expect(answers).toEqual(answers.map(() => 200));
  expect(most).toBe(2); // of the four that a test's API has
});
