/** Earlier answers to queries were in the audit only: each is copied once, and the current answer is not among them. */
import { migratedBefore, plantOldSubmission, type OldDatabase } from '../../../testing/migrate-to.js';

let old: OldDatabase;
beforeAll(async () => (old = await migratedBefore('EarlierAnswers1764100006400')), 60_000);
afterAll(() => old.drop());

it('takes them from the audit, which stays as it is', async () => {
  const { db } = old;
  const id = await plantOldSubmission(db, 'submitted');
  const [lan, minh]: { id: number }[] = await db.query(
    `insert into account (username, name) values ('lan', 'Lan'), ('minh', 'Minh') returning id`,
  );
  const [{ step }]: [{ step: string }] = await db.query(
    `insert into review_step (submission_id, at, account_id, move, from_state, to_state, revision)
     values ($1, now(), $2, 'return-from-province', 'submitted', 'returned', 1) returning id as step`,
    [id, minh!.id],
  );
  const queries: { id: number }[] = await db.query(
    `insert into cell_query (submission_id, step_id, item, reason, level, raised_by, raised_at)
     select $1, $2, item, 'x', 'province', $3, now() from unnest('{B01,B02}'::text[]) item returning id`,
    [id, step, minh!.id],
  );
  const [twice, once] = queries.map((query) => query.id);
  for (const [who, queryId, answer] of [
    [lan!.id, twice, 'lần đầu'],
    [minh!.id, twice, 'lần hai'],
    [lan!.id, once, 'một lần'],
    [lan!.id, twice, 'lần cuối'],
  ] as const)
    await db.query(`select append_audit($1, 'x', 'query.answer', 'submission', '{}', $2, null, null, 'done', null)`, [
      who,
      { queryId, answer },
    ]);
  const audit = () => db.query(`select details, hash from audit_entry order by id`);
  const before: unknown = await audit();

  await old.migrateOn();

  expect(
    await db.query(`select query_id as "queryId", answer, answered_by as by from earlier_answer order by id`),
  ).toEqual([
    { queryId: twice, answer: 'lần đầu', by: lan!.id },
    { queryId: twice, answer: 'lần hai', by: minh!.id },
  ]);
  expect(await audit()).toEqual(before);
});
