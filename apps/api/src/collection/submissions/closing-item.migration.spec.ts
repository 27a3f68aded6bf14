/**
 * On a filled database the declaration of a closing report becomes an answer like others: in the cells, in the sent values, and
 * in the history.
 */
import { decodeCells, isClosing, questionnaireFor } from '@vlis/domain';
import { loadReference } from '@vlis/seed';
import { asPublished, migratedBefore, plantOldSubmission, type OldDatabase } from '../../testing/migrate-to.js';
import { PublishedForms } from '../forms/index.js';

let old: OldDatabase;
beforeAll(async () => (old = await migratedBefore('ReviewChains1764100007300')), 60_000);
afterAll(() => old.drop());

interface Declared {
  readonly state: string;
  readonly declared: boolean | null;
  readonly sent?: boolean | null;
  /** Before and after, revision by revision; null: a revision of something else. */
  readonly history?: readonly (readonly [string, string] | null)[];
}

const PLANTED: readonly Declared[] = [
  { state: 'draft', declared: null },
  { state: 'draft', declared: false },
  { state: 'ministry-accepted', declared: true, history: [['0', '1']] },
  { state: 'submitted', declared: false, history: [null, ['0', '1'], ['1', '0']] },
  { state: 'returned', declared: true, sent: null, history: [null, ['0', '1']] },
  {
    state: 'returned',
    declared: false,
    sent: true,
    history: [
      ['0', '1'],
      ['1', '0'],
    ],
  },
];

it('keeps every answer, and a blank where nobody had declared anything', async () => {
  const { db } = old;
  const ids: number[] = [];
  await db.query(`insert into account (username, name) values ('a', 'A')`);
  for (const { state, declared, sent, history = [] } of PLANTED) {
    const id = await plantOldSubmission(db, 'draft');
    ids.push(id);
    const was = sent === undefined ? null : { revision: 1, cells: { B01: '1' }, explanations: {}, partialPeriod: sent };
    const until = state === 'returned' ? '2026-01-31' : null;
    const UPDATE = `update submission set cells = '{"B01": "2"}', partial_period = $2, sent = $3, returned_until = $4,
      state = $5 where id = $1`;
    await db.query(UPDATE, [...[id, declared, was && JSON.stringify(was), until, state]]);
    for (const [n, change] of history.entries()) {
      const changes = { B01: [null, '2'], ...(change && { 'report.partial_period': change }) };
      await db.query(
        `insert into submission_revision (submission_id, revision, at, account_id, changes, explained)
         values ($1, $2, now(), (select id from account), $3, '{}')`,
        [id, n + 1, JSON.stringify(changes)],
      );
    }
  }
  await old.migrateOn();

  const rows: { cells: object; sent: { cells: object } | null }[] = await db.query(
    `select cells, sent from submission where id = any($1) order by id`,
    [ids],
  );
  expect(rows.map(({ cells, sent }) => [cells, sent])).toEqual([
    [{ B01: '2' }, null],
    [{ B01: '2', A00: '0' }, null],
    [{ B01: '2', A00: '1' }, null],
    [{ B01: '2', A00: '0' }, null],
    [
      { B01: '2', A00: '1' },
      { revision: 1, cells: { B01: '1' }, explanations: {} },
    ],
    [
      { B01: '2', A00: '0' },
      { revision: 1, cells: { B01: '1', A00: '1' }, explanations: {} },
    ],
  ]);
  const history: { id: number; change: readonly (string | null)[] | null; others: object }[] = await db.query(
    `select submission_id as id, changes -> 'A00' as change, changes - 'A00' as others from submission_revision
     order by submission_id, revision`,
  );
  expect(history.map(({ id, change }) => [ids.indexOf(id), change])).toEqual([
    [2, ['0', '1']],
    [3, null],
    [3, ['0', '1']],
    [3, ['1', '0']],
    [4, null],
    [4, ['0', '1']],
    [5, ['0', '1']],
    [5, ['1', '0']],
  ]);
  for (const { others } of history) expect(others).toEqual({ B01: [null, '2'] });
});

it('is read by the form of that day, whose document is as it was published', async () => {
  const { db } = old;
  const document = asPublished(loadReference().forms[0]!);
  const [{ id }]: [{ id: number }] = await db
    .query(`update form_version set status = 'published', definition = $1 where number = 1 returning id`, [
      JSON.stringify(document),
    ])
    .then(([rows]: [[{ id: number }]]) => rows);
  const form = await new PublishedForms().get(db.manager, id);
  const [stored]: { definition: unknown }[] = await db.query('select definition from form_version where id = $1', [id]);
  expect(stored!.definition).toEqual(document);
  const questionnaire = questionnaireFor(form, { code: 'X', form: 'short', answersAs: 'X' }, 'year');
  const declared = ['1', '0'].map((answer) => isClosing(questionnaire, decodeCells({ A00: answer })));
  expect(declared).toEqual([true, false]);
});
