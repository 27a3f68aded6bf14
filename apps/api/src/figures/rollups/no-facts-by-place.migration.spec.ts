/** A folder whose facts have the index by province opens without it, and without any other difference. */
import { migratedBefore, plantOldSubmission, type OldDatabase } from '../../testing/migrate-to.js';

let old: OldDatabase;
beforeAll(async () => (old = await migratedBefore('NoFactsByPlace1764100006990')), 60_000);
afterAll(() => old.drop());

it('keeps every fact, and the index on none of the years', async () => {
  const { db } = old;
  const id = await plantOldSubmission(db, 'ministry-accepted');
  await db.query(
    `insert into fact (year, round_id, library_id, submission_id, province_id, type, edition, values, missing)
     select 2025, s.round_id, s.library_id, s.id, u.id, 'X', 0, '{7,null}', '{3}'
     from submission s, admin_unit u where s.id = $1`,
    [id],
  );
  const facts = () => db.query('select * from fact');
  const indexes = async (): Promise<number> => {
    const [{ count }] = (await db.query(
      `select count(*)::int as count from pg_index join pg_class on pg_class.oid = indrelid
       where relname like 'fact%' and pg_get_indexdef(indexrelid) like '%(round_id, province_id)'`,
    )) as [{ count: number }];
    return count;
  };
  const before: unknown = await facts();
  expect(before).toHaveLength(1);
  expect(await indexes()).toBeGreaterThan(1);
  await old.migrateOn();
  expect(await facts()).toEqual(before);
  expect(await indexes()).toBe(0);
});
