/** One account asks the dearest that is allowed, fifty times at once; meanwhile others do their work. */
import { as, startApi, tokenOf, type Api } from '../../testing/index.js';

let api: Api;
// As many connections as a server has unless it is told otherwise.
beforeAll(async () => (api = await startApi({ env: { DATABASE_POOL: '8' } })));
afterAll(() => api.stop());

const DEAR = [
  '{ units(level: COMMUNE) { id code kind level name { vi en } parentId validFrom validTo } }',
  `{ ${Array.from({ length: 10 }, (_, n) => `t${n}: placeTable(filter: { roundId: 1 }, items: ["B01"]) { rows { obliged } }`).join(' ')} }`,
  '{ formVersions { a: definition b: definition } }',
];

it('others are answered as ever, and the one is told to wait', async () => {
  const attacker = as(api, 'phantich.bo');
  const others = [as(api, 'lanhdao.bo'), as(api, 'chuyenvien.daklak')];
  await Promise.all(['phantich.bo', 'lanhdao.bo', 'chuyenvien.daklak'].map((username) => tokenOf(api, username)));
  let isOver = false;
  const attack = Promise.all(Array.from({ length: 120 }, (_, n) => attacker.query(DEAR[n % DEAR.length]!))).finally(
    () => (isOver = true),
  );

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
  expect(statuses.length).toBeGreaterThan(10);

  const found = new Set((await attack).map(({ status }) => status));
  expect([...found].sort()).toEqual([200, 429]);
});
