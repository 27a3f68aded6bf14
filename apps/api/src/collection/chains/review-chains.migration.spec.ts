/** Submissions in review when review chains became data: their position stays the same, in the new form. */
import { migratedBefore, plantOldSubmission, type OldDatabase } from '../../testing/migrate-to.js';
import '../../testing/index.js';

let old: OldDatabase;
const ids = new Map<string, number>();

/** A submission as it stood: its state, and the steps that led there. */
const SUBMISSIONS = {
  draft: ['draft', []],
  sent: ['submitted', ['submit draft submitted']],
  back: ['returned', ['submit draft submitted', 'return-from-province submitted returned']],
  forwarded: ['province-accepted', ['submit draft submitted', 'accept-at-province submitted province-accepted']],
  official: [
    'ministry-accepted',
    [
      ...['submit draft submitted', 'accept-at-province submitted province-accepted'],
      ...['return-from-ministry province-accepted returned', 'submit returned submitted'],
      ...['accept-at-province submitted province-accepted', 'accept-at-ministry province-accepted ministry-accepted'],
    ],
  ],
  straight: [
    'submitted',
    ['submit draft submitted', 'return-from-ministry submitted returned', 'submit returned submitted'],
  ],
} as const;

beforeAll(async () => {
  old = await migratedBefore('ReviewChains1764100007300');
  const { db } = old;
  await db.query(`insert into account (username, name) values ('a', 'A')`);
  await db.query(`insert into library_type (code, name_vi, name_en, form, answers_as, is_library, is_public, reviewed_by,
      article, valid_from, governed_by)
    values ('N', 'n', 'n', 'full', 'N', true, false, '{ministry}', '', '2020-07-01', 'BVHTTDL')`);
  for (const [name, [state, steps]] of Object.entries(SUBMISSIONS)) {
    const id = await plantOldSubmission(db, 'draft');
    await db.query(
      `update submission set state = $2, returned_until = case $2 when 'returned' then date '2026-01-31' end where id = $1`,
      [id, state],
    );
    ids.set(name, id);
    if (name === 'straight')
      await db.query(
        `update obligation o set type = 'N' from submission s where s.id = $1 and s.library_id = o.library_id`,
        [id],
      );
    for (const step of steps)
      await db.query(
        `insert into review_step (submission_id, at, account_id, move, from_state, to_state, revision, note)
         values ($1, '2025-11-20', 1, $2, $3, $4, 1, $5)`,
        [id, ...step.split(' '), `note of ${name}`],
      );
  }
  await db.query(
    `insert into cell_query (submission_id, step_id, item, reason, level, raised_by, raised_at)
     select submission_id, id, 'B01', 'xem lại', 'province', 1, at from review_step where move = 'return-from-province'`,
  );
  await old.migrateOn();
});
afterAll(() => old.drop());

const positionOf = (state: string, stage: string | null): string => (stage ? `${state} at ${stage}` : state);

it('makes chains of the reviewers of each type, and gives every obligation the chain it had', async () => {
  expect(
    await old.db.query(`select code, types, array(select jsonb_array_elements(stages) ->> 'code') as stages,
      valid_from::text as from from review_chain order by code`),
  ).toEqual([
    { code: 'ministry', types: ['N'], stages: ['ministry'], from: '2020-07-01' },
    { code: 'province-ministry', types: ['X'], stages: ['province', 'ministry'], from: '2000-01-01' },
  ]);
  expect(await old.db.query(`select chain, count(*)::int as owed from obligation group by 1 order by 1`)).toEqual([
    { chain: 'ministry', owed: 1 },
    { chain: 'province-ministry', owed: 5 },
  ]);
});

it('says where each submission is', async () => {
  const rows: { id: number; state: string; stage: string | null }[] = await old.db.query(
    `select id, state, stage from submission order by id`,
  );
  const names = [...ids.keys()];
  expect(rows.map(({ state, stage }, n) => `${names[n]}: ${positionOf(state, stage)}`)).toEqual([
    ...['draft: draft', 'sent: submitted at province', 'back: returned', 'forwarded: submitted at ministry'],
    ...['official: official', 'straight: submitted at ministry'],
  ]);
});

it('keeps every step with who, when, what was noted, and where it led', async () => {
  const steps = async (name: string): Promise<readonly string[]> => {
    const rows: Record<string, string | null>[] = await old.db.query(
      `select move, from_state, from_stage, to_state, to_stage, note, at::date::text as at from review_step
       where submission_id = $1 order by id`,
      [ids.get(name)],
    );
    expect(new Set(rows.map(({ note, at }) => `${note} ${at}`))).toEqual(new Set([`note of ${name} 2025-11-20`]));
    return rows.map(
      ({ move, from_state: from, from_stage, to_state: to, to_stage }) =>
        `${move}: ${positionOf(from!, from_stage!)} → ${positionOf(to!, to_stage!)}`,
    );
  };
  expect(await steps('official')).toEqual([
    'submit: draft → submitted at province',
    'accept: submitted at province → submitted at ministry',
    'return: submitted at ministry → returned',
    'submit: returned → submitted at province',
    'accept: submitted at province → submitted at ministry',
    'accept: submitted at ministry → official',
  ]);
  expect(await steps('straight')).toEqual([
    'submit: draft → submitted at ministry',
    'return: submitted at ministry → returned',
    'submit: returned → submitted at ministry',
  ]);
  expect(await old.db.query(`select item, stage from cell_query`)).toEqual([{ item: 'B01', stage: 'province' }]);
});

it('leaves steps append-only, and submissions in no state outside of the table', async () => {
  await expect(old.db.query(`update review_step set note = ''`)).rejects.toThrow('append-only');
  await expect(old.db.query(`update submission set stage = null`)).rejects.toThrow('submission_stage');
  await expect(old.db.query(`update submission set state = 'province-accepted'`)).rejects.toThrow('submission_state');
});
