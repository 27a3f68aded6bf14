/** Submissions that were sent before cells to look at were counted: their count is made of the counts kept then. */
import { migratedBefore, plantOldSubmission, type OldDatabase } from '../../testing/migrate-to.js';

let old: OldDatabase;
beforeAll(async () => (old = await migratedBefore('ToLookAt1764100006970')), 60_000);
afterAll(() => old.drop());

it('counts of every sent submission what was known, and of a draft nothing', async () => {
  const { db } = old;
  const ids: number[] = [];
  for (const state of ['draft', 'submitted', 'submitted', 'submitted', 'ministry-accepted'])
    ids.push(await plantOldSubmission(db, state));
  const [, plain, moving, returned, accepted] = ids;
  const set = (id: number | undefined, columns: string) =>
    db.query(`update submission set ${columns} where id = $1`, [id]);
  await set(ids[0], 'warnings = 5');
  await set(plain, 'warnings = 0, effect = 0.09');
  await set(moving, 'warnings = 2, effect = 0.1');
  await set(
    returned,
    `state = 'returned', returned_until = '2026-01-10', errors = 4, warnings = 9, sent = '{"errors": 0, "warnings": 1}'`,
  );
  await set(accepted, 'warnings = 3');
  await old.migrateOn();
  const rows: { count: number | null }[] = await db.query(`select to_look_at as count from submission order by id`);
  expect(rows.map(({ count }) => count)).toEqual([null, 0, 3, 1, 3]);
});
