/** A returned submission stays open until its last day, which a reviewer may extend. */
import { as, startApi, type Api, type Person } from '../../testing/index.js';
import { importZeroes } from '../../testing/plant-submission.js';
import { library, plantLibraries, plantRoles, plantRound } from '../../testing/plant.js';

const RETURN = `mutation ($input: ReturnInput!) { returnSubmission(input: $input) { __typename
  ... on Submission { returnedUntil queries { id } } ... on Refusal { code issues { code path } } } }`;
const EXTEND = `mutation ($submissionId: Int!, $until: Date!) { extendReturn(submissionId: $submissionId, until: $until) {
  __typename ... on Submission { returnedUntil } ... on Refusal { code issues { code } } } }`;
const ANSWER = `mutation ($input: AnswerQueryInput!) { answerQuery(input: $input) { __typename
  ... on Refusal { code message { vi } issues { code path } } } }`;
const SAVE = `mutation ($input: SaveCellsInput!) { saveCells(input: $input) { __typename ... on Refusal { code } } }`;
const SUBMIT = `mutation ($input: SubmitInput!) { submitSubmission(input: $input) { __typename
  ... on Submission { returnedUntil } ... on Refusal { code } } }`;
const TO_DO = `{ obligations(filter: { openRoundsOnly: true }) { rows { submission { id } } } }`;
const LIST = `query ($roundId: Int!) { obligations(filter: { roundId: $roundId }) { rows { submission { id returnedUntil } } } }`;

let api: Api;
let officer: Person, analyst: Person, librarian: Person;
let roundId: number;
let ids: readonly number[];

beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  const keys = ['demo:X:22015', 'x:2'];
  const planted = await plantLibraries(
    api,
    keys.map((key) => library(key, { type: 'X', name: { vi: key, en: key } })),
  );
  await plantRoles(api);
  roundId = (await plantRound(api)).id;
  [officer, analyst, librarian] = [as(api, 'chuyenvien.daklak'), as(api, 'phantich.bo'), as(api, 'thuthu.tuyhoa')];
  await importZeroes(api, as(api, 'quantri'), { roundId, libraries: keys.map((key) => planted.get(key)!.identifier) });
  const rows: { id: number }[] = await api.db.query(`select id from submission order by id`);
  ids = rows.map((one) => one.id);
});
afterAll(() => api.stop());

const reasons = [{ item: 'B01', text: 'Xin xem lại số bản sách' }];
const giveBack = (id: number, until?: string) =>
  officer.query<{ returnSubmission: { returnedUntil: string; queries: { id: number }[] } }>(RETURN, {
    input: { submissionId: id, revision: 1, reasons, ...(until && { until }) },
  });
const extend = (who: Person, until: string, id = ids[0]!) => who.query(EXTEND, { submissionId: id, until });
const save = () =>
  librarian.query(SAVE, {
    input: { submissionId: ids[0], baseRevision: 1, cells: [{ code: 'B01', text: '0' }] },
  });

it('takes no day that the round outlasts, or that is far away, and gives one where none is named', async () => {
  for (const until of ['2025-11-19', '2025-12-30', '2026-04-03'])
    expect(await giveBack(ids[0]!, until)).toRefuse('INVALID_INPUT');
  expect((await giveBack(ids[1]!)).data.returnSubmission.returnedUntil).toBe('2025-12-31');
  api.clock.set('2025-12-30T03:00:00Z');
  expect((await giveBack(ids[0]!)).data.returnSubmission.returnedUntil).toBe('2026-01-14');
  const [entry] = await api.db.query(`select action, details from audit_entry order by id desc limit 1`);
  expect(entry).toMatchObject({ action: 'review.return', details: { until: '2026-01-14' } });
  const { obligations } = await librarian.ask<{ obligations: object }>(LIST, { roundId });
  expect(obligations).toEqual({ rows: [{ submission: { id: ids[0], returnedUntil: '2026-01-14' } }] });
});

it('takes saves and answers to the end of that day, and nothing after it', async () => {
  const [{ id: queryId }]: [{ id: number }] = await api.db.query(`select id from cell_query where submission_id = $1`, [
    ids[0],
  ]);
  const answer = (text = 'Đã đếm lại, đúng') => librarian.query(ANSWER, { input: { queryId, text } });
  api.clock.set('2026-01-14T16:59:59Z'); // one second before midnight in Việt Nam
  for (const [text, code] of [
    [' rồi ạ ', 'EXPLANATION_TOO_SHORT'],
    ['đúng '.repeat(1000), 'TEXT_TOO_LONG'],
  ] as const)
    expect((await answer(text)).data).toMatchObject({ answerQuery: { issues: [{ code, path: 'B01' }] } });
  expect((await answer()).data).toMatchObject({ answerQuery: { __typename: 'Submission' } });
  expect((await save()).data).toMatchObject({ saveCells: { __typename: 'Submission' } });
  api.clock.set('2026-01-14T17:00:00Z');
  const late = await answer();
  expect(late).toRefuse('RETURN_CLOSED');
  expect(late.data).toMatchObject({
    answerQuery: { message: { vi: expect.stringContaining('14/01/2026') as string } },
  });
  expect(await save()).toRefuse('RETURN_CLOSED');
  expect(await librarian.query(SUBMIT, { input: { submissionId: ids[0], revision: 1 } })).toRefuse('RETURN_CLOSED');
});

it('is among the open obligations of its library until then, though its round has closed', async () => {
  const todo = async (now: string) => {
    api.clock.set(now);
    return (await librarian.ask<{ obligations: object }>(TO_DO)).obligations;
  };
  expect(await todo('2026-01-14T16:59:59Z')).toEqual({ rows: [{ submission: { id: ids[0] } }] });
  expect(await todo('2026-01-14T17:00:00Z')).toEqual({ rows: [] });
});

it('is opened again by a reviewer of that place alone, and by nobody’s own hand', async () => {
  for (const who of [librarian, as(api, 'lanhdao.daklak'), as(api, 'quantri')])
    expect(await extend(who, '2026-02-10')).toRefuse('FORBIDDEN');
  expect(await extend(officer, '2026-01-14')).toRefuse('INVALID_INPUT');
  expect(await extend(officer, '2026-06-01')).toRefuse('INVALID_INPUT');
  expect(await extend(officer, '2026-02-10', 999_999)).toRefuse('NOT_FOUND');
  expect((await extend(officer, '2026-02-10')).data).toEqual({
    extendReturn: { __typename: 'Submission', returnedUntil: '2026-02-10' },
  });
  const [entry] = await api.db.query(`select action, details from audit_entry order by id desc limit 1`);
  expect(entry).toMatchObject({ action: 'review.return', details: { until: '2026-02-10', before: '2026-01-14' } });
  expect((await extend(analyst, '2026-02-11')).data).toMatchObject({ extendReturn: { __typename: 'Submission' } });
});

it('has no day any more once it is sent', async () => {
  expect((await librarian.query(SUBMIT, { input: { submissionId: ids[0], revision: 1 } })).data).toEqual({
    submitSubmission: { __typename: 'Submission', returnedUntil: null },
  });
  expect(await extend(officer, '2026-02-10')).toRefuse('MOVE_NOT_POSSIBLE');
});
