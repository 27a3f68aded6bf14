/** A full rebuild while the Ministry goes on accepting: nothing waits for it, and every sum is right in the end. */
import { decimalsOfItem, isAddedUp, type Viewer } from '@vlis/domain';
import { loadReference } from '@vlis/seed';
import type { EntityManager } from 'typeorm';
import { PublishedForms } from '../../collection/forms/published-forms.js';
import { systemViewer } from '../../platform/access/system-viewer.js';
import { Database } from '../../platform/database/database.js';
import { acceptAll } from '../../testing/accept.js';
import { queriesOf, startApi, type Api } from '../../testing/index.js';
import { plantDemonstration } from '../../testing/plant-demonstration.js';
import { RebuildRollups, type Rebuilt } from './rebuild-rollups.js';

const viewer = systemViewer('test');
let api: Api;
let waiting: number[];
beforeAll(async () => {
  api = await startApi({ now: '2025-12-20T03:00:00Z' });
  await plantDemonstration(api, '2025-12-20', 2);
  const rows: { id: number }[] = await api.db.query(`select id from submission where stage = 'ministry' order by id`);
  waiting = rows.map(({ id }) => id);
}, 120_000);
afterAll(() => api.stop());

async function accept(count: number): Promise<void> {
  const ids = waiting.splice(0, count);
  expect(ids).toHaveLength(count);
  await acceptAll(api, ids);
}

/** The rebuild, with something that happens after each of its looks at a round and before it puts anything right. */
function rebuild(meanwhile: () => Promise<void> = () => Promise.resolve()): Promise<Rebuilt> {
  class Interrupted extends Database {
    override async read<T>(who: Viewer, query: (db: EntityManager) => Promise<T>): Promise<T> {
      const answer = await super.read(who, query);
      await meanwhile();
      return answer;
    }
  }
  const forms = api.app.get(PublishedForms, { strict: false });
  return new RebuildRollups(new Interrupted(api.pool), forms).run(viewer) as Promise<Rebuilt>;
}

/** Roll-up rows that are not what the facts add up to, item by item. */
async function wrong(): Promise<unknown[]> {
  const decimals = loadReference().forms[0]!.items.filter(isAddedUp).map(decimalsOfItem);
  return api.db.query(
    `with recount as (
       select round_id, province_id, type, edition, k, sum(v) as sum, count(v) as count, count(*) as accepted
       from fact, unnest(values) with ordinality as u (v, k) group by 1, 2, 3, 4, 5),
     stored as (
       select round_id, place_id, type, edition, accepted, k, s, c
       from rollup, unnest(sums, counts) with ordinality as u (s, c, k) where k <= cardinality($1::int[]))
     select * from recount n
     full join stored s on s.round_id = n.round_id and s.place_id = n.province_id and s.type = n.type and s.edition = n.edition and s.k = n.k
     where (s.accepted, s.c) is distinct from (n.accepted, n.count)
        or s.s is distinct from coalesce(n.sum, 0) * power(10::numeric, - ($1::int[])[n.k])
     limit 5`,
    [decimals],
  ) as Promise<unknown[]>;
}

const lastAudit = async (): Promise<object[]> =>
  api.db.query(
    `select action, subject_ids, details from audit_entry where action = 'rollup.rebuild' order by id desc limit 2`,
  );

it('finds what acceptances left to be the very same, writes nothing and takes no lock', async () => {
  let answer: Rebuilt | undefined;
  const asked = await queriesOf(api, async () => (answer = await rebuild(() => accept(1))));
  expect(answer).toMatchObject({ identical: true });
  expect(answer!.rows).toBeGreaterThan(20);
  expect(asked.filter((text) => /^\s*lock|into rollup.*unnest|update rollup r/s.test(text))).toEqual([]);
  expect(await wrong()).toEqual([]);
  expect(await lastAudit()).toMatchObject([{ details: { identical: true, different: 0 } }]);
});

const damages: ReadonlyArray<readonly [what: string, sql: string]> = [
  ['other sums', `update rollup set sums[1] = sums[1] + 1, counts[2] = 7`],
  ['no numbers at all', `update rollup set sums[3] = 'NaN', counts[1] = null`],
  ['rows of another length', `update rollup set sums = sums || 1::numeric, counts = '{}'`],
  ['lost rows', `delete from rollup where place_id % 2 = 0`],
  ['nothing left', `delete from rollup`],
  [
    'rows of nobody',
    `insert into rollup select r.round_id, u.id, 'X', 3, '{1,2}', '{1}', 0 from (select min(round_id) as round_id from rollup) r,
       lateral (select id from admin_unit where level = 'province' and id not in (select place_id from rollup)
                order by id limit 3) u`,
  ],
];

it.each(damages)('puts right what is not, while submissions are accepted: %s', async (_, damage) => {
  await api.db.query(damage);
  expect(await wrong()).not.toEqual([]);
  expect(await rebuild(() => accept(1))).toMatchObject({ identical: false });
  expect(await wrong()).toEqual([]);
  expect(await rebuild()).toMatchObject({ identical: true });
});

it('two rebuilds at once, and acceptances beside them, do not add to each other', async () => {
  await api.db.query(`update rollup set sums[1] = sums[1] + 1`);
  await Promise.all([rebuild(() => accept(1)), rebuild(() => accept(1)), accept(2)]);
  expect(await wrong()).toEqual([]);
});

it('waits for an acceptance that is under way, and keeps what it adds', async () => {
  await api.db.query(`update rollup set counts[1] = counts[1] + 1`);
  let looked = (): void => undefined;
  const hasLooked = new Promise<void>((resolve) => (looked = resolve));
  const runner = api.db.createQueryRunner();
  await runner.startTransaction();
  await runner.query(`select from rollup for update`);
  const rebuilding = rebuild(() => Promise.resolve(looked()));
  await hasLooked;
  const accepting = accept(1);
  await runner.commitTransaction();
  await runner.release();
  await accepting;
  expect(await rebuilding).toMatchObject({ identical: false });
  expect(await wrong()).toEqual([]);
});

it('every row that is put right stands in the audit', async () => {
  await api.db.query(
    `update rollup set accepted = accepted + 1 where (round_id, place_id, type, edition) =
       (select round_id, place_id, type, edition from rollup order by 1, 2, 3, 4 limit 1)`,
  );
  expect(await rebuild()).toMatchObject({ identical: false });
  expect(await lastAudit()).toMatchObject([
    { subject_ids: [], details: { different: 1, identical: false } },
    { subject_ids: [expect.stringMatching(/^\d+\/\d+\/\w+$/) as string] },
  ]);
});
