/**
 * Submissions that exist only because somebody opened the page are removed; those with an entry, and those that were sent, stay.
 */
import { migratedBefore, plantOldSubmission, type OldDatabase } from '../../../testing/migrate-to.js';

let old: OldDatabase;
beforeAll(async () => (old = await migratedBefore('ReportsBegun1764100006950')), 60_000);
afterAll(() => old.drop());

it('takes back those in which nobody has entered anything, and their obligations stay', async () => {
  const { db } = old;
  const [looked, saved, remarked, sent] = await Promise.all(
    ['draft', 'draft', 'draft', 'submitted'].map((state) => plantOldSubmission(db, state)),
  );
  await db.query(`update submission set cells = '{"B01": "5"}' where id = $1`, [saved]);
  await db.query(`update submission set explanations = '{"NOTE:B01": "x"}' where id = $1`, [remarked]);
  await db.query(`update submission set revision = 0 where id = any($1)`, [[looked, sent]]);
  await old.migrateOn();
  expect(await db.query('select id from submission order by id')).toEqual(
    [saved, remarked, sent].toSorted((a, b) => a! - b!).map((id) => ({ id })),
  );
  expect(looked).toBeDefined();
  expect(await db.query('select count(*)::int as n from obligation')).toEqual([{ n: 4 }]);
});
