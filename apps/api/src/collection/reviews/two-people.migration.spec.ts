/**
 * Queries answered before the answering accounts were stored: they are taken from the last answer, and from the audit for earlier
 * ones.
 */
import { migratedBefore, plantOldSubmission, type OldDatabase } from '../../testing/migrate-to.js';

let old: OldDatabase;
beforeAll(async () => (old = await migratedBefore('TwoPeople1764100006000')), 60_000);
afterAll(() => old.drop());

it('knows everybody who has answered, and nobody where nobody has', async () => {
  const { db } = old;
  const id = await plantOldSubmission(db, 'submitted');
  const people: { id: number }[] = await db.query(
    `insert into account (username, name) values ('lan', 'Lan'), ('minh', 'Minh'), ('hong', 'Hồng') returning id`,
  );
  const [lan, minh, hong] = people.map((one) => one.id) as [number, number, number];
  const [{ step }]: [{ step: string }] = await db.query(
    `insert into review_step (submission_id, at, account_id, move, from_state, to_state, revision)
     values ($1, now(), $2, 'return-from-province', 'submitted', 'returned', 1) returning id as step`,
    [id, hong],
  );
  const ask = async (answeredBy: number | null): Promise<number> => {
    const [query]: [{ id: number }] = await db.query(
      `insert into cell_query (submission_id, step_id, item, reason, level, raised_by, raised_at, answer, answered_by,
         answered_at)
       values ($1, $2, 'B01', 'x', 'province', $3, now(), $5, $4, $6) returning id`,
      [id, step, hong, answeredBy, answeredBy && 'đúng', answeredBy && new Date()],
    );
    return query.id;
  };
  const [twice, open, once] = [await ask(minh), await ask(null), await ask(lan)];
  for (const who of [lan, minh])
    await db.query(`select append_audit($1, 'x', 'query.answer', 'submission', '{}', $2, null, null, 'done', null)`, [
      who,
      { queryId: twice },
    ]);

  await old.migrateOn();

  const rows: { id: number; answerers: number[] }[] = await db.query(
    `select id, answerers from cell_query order by id`,
  );
  expect(rows.map((row) => [row.id, row.answerers.toSorted((a, b) => a - b)])).toEqual([
    [twice, [lan, minh]],
    [open, []],
    [once, [lan]],
  ]);
});
