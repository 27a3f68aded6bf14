/** Submissions that were returned before returns had a last day: they get fourteen days, or the close of the round. */
import { migratedBefore, plantOldSubmission, type OldDatabase } from '../../testing/migrate-to.js';

let old: OldDatabase;
beforeAll(async () => (old = await migratedBefore('ReturnedUntil1764100006100')), 60_000);
afterAll(() => old.drop());

it('gives every returned submission a day, and no other', async () => {
  const { db } = old;
  const ids: number[] = [];
  for (const state of ['returned', 'draft', 'submitted', 'ministry-accepted'])
    ids.push(await plantOldSubmission(db, state));
  const closes = async (day: string) => db.query(`update round set closes_on = ${day}`);
  await closes(`'2025-12-31'`);
  await old.migrateOn();
  const rows: { id: number; soon: boolean | null }[] = await db.query(
    `select id, returned_until = (now() at time zone 'Asia/Ho_Chi_Minh')::date + 14 as soon from submission order by id`,
  );
  expect(rows.map(({ id, soon }) => [id, soon])).toEqual([
    [ids[0], true],
    [ids[1], null],
    [ids[2], null],
    [ids[3], null],
  ]);
  await expect(db.query(`update submission set returned_until = null`)).rejects.toThrow(
    'submission_returned_until_a_day',
  );
});
