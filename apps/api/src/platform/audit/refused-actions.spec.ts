/** Refusals and downloads are in the audit; many refusals do not fill it. */
import { anybody, as, startApi, type Api } from '../../testing/index.js';
import { plantRound } from '../../testing/plant.js';
import { verifyAudit } from '../../testing/system-transaction.js';
import { RefusedActions, SINGLY_PER_MINUTE } from './refused-actions.js';

let api: Api;
let round = 0;
beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  round = (await plantRound(api)).id;
});
afterAll(() => api.stop());

interface Entry {
  readonly actor: string;
  readonly action: string;
  readonly subject_kind: string | null;
  readonly subject_ids: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;
  readonly outcome: string;
  readonly refusal: string | null;
  readonly correlation_id: string | null;
}

/** What an action adds to the audit. */
async function added(work: () => Promise<unknown>): Promise<readonly Entry[]> {
  const [{ last }] = (await api.db.query('select coalesce(max(id), 0) as last from audit_entry')) as [{ last: string }];
  await work();
  return (await api.db.query('select * from audit_entry where id > $1 order by id', [last])) as Entry[];
}

const open = (period: string): string => `mutation { openRound(input: {
  period: "${period}", formVersionId: 1, opensOn: "2026-11-16", cutoffOn: "2026-11-15", dueOn: "2026-12-05", closesOn: "2026-12-31"
}) { __typename ... on Refusal { code } } }`;

it('a request that is not admitted, over GraphQL and over REST', async () => {
  expect(await added(() => as(api, 'phantich.bo').query(open('2026')))).toMatchObject([
    {
      ...{ actor: 'phantich.bo', action: 'round.open', outcome: 'refused', refusal: 'FORBIDDEN' },
      ...{ subject_kind: 'operation', subject_ids: ['openRound'], details: {} },
      correlation_id: expect.stringMatching(/.{8}/) as string,
    },
  ]);
  const download = () => as(api, 'thuthu.tuyhoa').fetch(`/exports/national-table.xlsx?round=${round}`);
  expect(await added(download)).toMatchObject([
    { actor: 'thuthu.tuyhoa', action: 'figure.export', outcome: 'refused', refusal: 'FORBIDDEN' },
  ]);
});

it('an action that is refused by a rule, without a word of what was typed', async () => {
  const entries = await added(() => as(api, 'quantri').query(open('bí mật 1234')));
  expect(entries).toMatchObject([{ actor: 'quantri', action: 'round.open', outcome: 'refused' }]);
  expect(JSON.stringify(entries)).not.toContain('1234');
});

it('an action about something that is not his, with what it was about', async () => {
  const back = `mutation { returnSubmission(input: {
    submissionId: 424242, revision: 1, note: "ghi chú riêng", reasons: [{ item: "B01", text: "xem lại" }]
  }) { __typename ... on Refusal { code } } }`;
  const entries = await added(() => as(api, 'phantich.bo').query(back));
  expect(entries).toMatchObject([
    { action: 'review.return', refusal: 'NOT_FOUND', subject_kind: 'submission', subject_ids: ['424242'] },
  ]);
  expect(JSON.stringify(entries)).not.toMatch(/ghi chú riêng|xem lại/);
});

it('a question that is too expensive', async () => {
  const expensive = `{ ${Array.from({ length: 40 }, (_, n) => `a${n}: me { username }`).join(' ')} }`;
  expect(await added(() => as(api, 'danhgia').query(expensive))).toMatchObject([
    { actor: 'danhgia', action: 'graphql.ask', outcome: 'refused', refusal: 'QUERY_TOO_COMPLEX' },
  ]);
});

it('nothing of those who have not signed in: whom should it name', async () => {
  expect(await added(() => anybody(api).query(open('2026')))).toEqual([]);
});

it('a download, with what was asked and how many rows', async () => {
  const download = () =>
    as(api, 'lanhdao.bo').fetch(
      `/exports/national-table.xlsx?round=${round}&basis=CURRENT&items=B01&types=T,X&language=en`,
    );
  expect(await added(download)).toMatchObject([
    {
      ...{ actor: 'lanhdao.bo', action: 'figure.export', outcome: 'done', refusal: null },
      ...{ subject_kind: 'round', subject_ids: [`${round}`] },
      details: {
        basis: 'current',
        items: ['B01'],
        types: ['T', 'X'],
        language: 'en',
        rows: expect.any(Number) as number,
      },
    },
  ]);
});

it('a download that is refused, by the round it asked for or by what cannot be read', async () => {
  const refused = await added(async () => {
    await as(api, 'lanhdao.bo').fetch('/exports/national-table.xlsx?round=4711');
    await as(api, 'lanhdao.bo').fetch('/exports/national-table.xlsx?round=all-of-it');
  });
  expect(refused).toMatchObject([
    { action: 'figure.export', refusal: 'NOT_FOUND', subject_ids: ['4711'] },
    { action: 'figure.export', refusal: 'INVALID_INPUT', subject_ids: [] },
  ]);
  expect(JSON.stringify(refused)).not.toContain('all-of-it');
});

it('whoever is refused again and again is counted, and fills nothing', async () => {
  const times = 3 * SINGLY_PER_MINUTE;
  const entries = await added(async () => {
    // A few at a time: of many at once some would not be admitted.
    for (let asked = 0; asked < times; asked += 10)
      await Promise.all(Array.from({ length: 10 }, () => as(api, 'giamdoc.tvdaklak').query(open('2026'))));
    await as(api, 'lanhdao.daklak').query(open('2026'));
    await api.app.get(RefusedActions).onModuleDestroy();
  });
  const his = entries.filter(({ actor }) => actor === 'giamdoc.tvdaklak');
  expect(his).toHaveLength(SINGLY_PER_MINUTE + 1);
  expect(his.at(-1)).toMatchObject({
    action: 'round.open',
    refusal: 'FORBIDDEN',
    details: { times: times - SINGLY_PER_MINUTE },
  });
  expect(entries.filter(({ actor }) => actor === 'lanhdao.daklak')).toHaveLength(1);
  expect((await verifyAudit(api)).broken).toEqual([]);
});

it('is refused all the same where it cannot be written down, and the log says so', async () => {
  await api.db.query('revoke execute on function append_audit from vlis');
  try {
    expect(await as(api, 'phantich.bo').query(open('2026'))).toRefuse('FORBIDDEN');
    expect((await as(api, 'lanhdao.bo').fetch(`/exports/national-table.xlsx?round=${round}`)).status).toBe(500);
  } finally {
    await api.db.query('grant execute on function append_audit to vlis');
  }
  expect(api.logged).toContainEqual(expect.objectContaining({ level: 'error', refused: 'round.open' }));
});
