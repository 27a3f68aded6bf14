/**
 * Entering and accepting need two people, whatever roles one person has; exceptions are granted by another person and recorded.
 */
import type { DemonstrationAccount } from '@vlis/seed';
import { as, startApi, type Api, type Person } from '../../testing/index.js';
import { acceptAt, type Outcome } from '../../testing/accept.js';
import { importZeroes } from '../../testing/plant-submission.js';
import { library, plantLibraries, plantRoles, plantRound, provinceOf2025 } from '../../testing/plant.js';

const WHY = `query ($id: Int!) { submission(id: $id) { moves whyNotAccept { code message { vi en } }
  steps { move stage { code } by exception { reason grantedBy validTo } } queries { id } revision } }`;
const QUEUE = `query ($roundId: Int!) { obligations(filter: { roundId: $roundId }) {
  rows { submission { id whyNotAccept { code } } } } }`;
const RETURN = `mutation ($input: ReturnInput!) { returnSubmission(input: $input) { __typename ... on Refusal { code } } }`;
const ANSWER = `mutation ($input: AnswerQueryInput!) { answerQuery(input: $input) { __typename ... on Refusal { code } } }`;
const SUBMIT = `mutation ($input: SubmitInput!) { submitSubmission(input: $input) { __typename ... on Refusal { code } } }`;
const GRANT = `mutation ($input: GrantExceptionInput!) { grantReviewException(input: $input) { __typename
  ... on ReviewException { id grantedBy } ... on Refusal { code issues { code path } } } }`;
const END = `mutation ($id: Int!) { endReviewException(id: $id) { __typename ... on Refusal { code } } }`;

interface SubmissionAnswer {
  readonly submission: {
    readonly moves: string[];
    readonly whyNotAccept: { readonly code: string } | null;
    readonly steps: readonly { readonly move: string; readonly exception: object | null }[];
    readonly queries: readonly { readonly id: number }[];
    readonly revision: number;
  };
}

let api: Api;
let roundId: number, provinceId: number;
let officer: Person, analyst: Person, librarian: Person, leader: Person, administrator: Person;
let ids: readonly number[];

const also = (username: string, role: DemonstrationAccount['role'], scope: DemonstrationAccount['scope']) => ({
  ...{ username, role, scope, name: username, title: { vi: '', en: '' } },
});

beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  const keys = ['demo:X:22015', 'x:2', 'x:3', 'x:4'];
  const planted = await plantLibraries(
    api,
    keys.map((key) => library(key, { type: 'X', name: { vi: `Thư viện ${key}`, en: key } })),
  );
  const dakLak = { kind: 'province', province: provinceOf2025('66') } as const;
  await plantRoles(api, [
    also('chuyenvien.daklak', 'ministry-analyst', { kind: 'nation' }),
    also('lanhdao.daklak', 'province-officer', dakLak),
    also('lanhdao.daklak', 'library-staff', { kind: 'library', library: keys[0]! }),
    also('giamdoc.tvdaklak', 'province-officer', dakLak),
  ]);
  // Each is told under the name that they have.
  await api.db.query(`update account set name = 'Bùi Thị Ngọc' where username = 'quantri'`);
  roundId = (await plantRound(api)).id;
  [officer, analyst, librarian, leader, administrator] = [
    ...['chuyenvien.daklak', 'phantich.bo', 'thuthu.tuyhoa', 'lanhdao.daklak', 'quantri'],
  ].map((name) => as(api, name)) as [Person, Person, Person, Person, Person];
  const libraries = keys.map((key) => planted.get(key)!.identifier);
  // The first three come by the administrator, the last by the officer who may also accept.
  for (const [who, some] of [
    [administrator, libraries.slice(0, 3)],
    [officer, libraries.slice(3)],
  ] as const) {
    const { data } = await importZeroes(api, who, { roundId, libraries: some });
    expect(data.importSubmissions).toMatchObject({ submitted: some.length });
  }
  const rows: { id: number; provinceId: number }[] = await api.db.query(
    `select s.id, o.province_id as "provinceId" from submission s
     join obligation o on o.round_id = s.round_id and o.library_id = s.library_id order by s.id`,
  );
  ids = rows.map(({ id }) => id);
  provinceId = rows[0]!.provinceId;
});
afterAll(() => api.stop());

const accept = (who: Person, stage: 'province' | 'ministry', wanted: readonly number[]) =>
  acceptAt(api, who, stage, wanted);
const submissionFor = async (who: Person, id: number) => (await who.ask<SubmissionAnswer>(WHY, { id })).submission;
const refusedWith = (outcome: Outcome) => outcome.refused.map(({ id, refusal: { code } }) => [id, code]);

it('tells before the button who imported, and refuses it when it is pressed, alone and among others', async () => {
  const own = ids[3]!;
  expect(await submissionFor(officer, own)).toMatchObject({
    moves: ['RETURN'],
    whyNotAccept: { code: 'OWN_ENTRY', message: { vi: expect.stringContaining('Nhờ người khác') as string } },
  });
  expect((await submissionFor(leader, own)).moves).toContain('ACCEPT');
  const { obligations } = await officer.ask<{
    obligations: { rows: { submission: { id: number; whyNotAccept: object | null } }[] };
  }>(QUEUE, { roundId });
  const why = new Map(obligations.rows.map(({ submission }) => [submission.id, submission.whyNotAccept]));
  expect([why.get(own), why.get(ids[0]!)]).toEqual([{ code: 'OWN_ENTRY' }, null]);
  expect(refusedWith(await accept(officer, 'province', [own]))).toEqual([[own, 'OWN_ENTRY']]);
  expect(await accept(officer, 'province', [ids[1]!, own])).toMatchObject({ accepted: [ids[1]] });
});

it('does not let one person accept at two stages', async () => {
  const twice = ids[1]!;
  expect(await submissionFor(officer, twice)).toMatchObject({ whyNotAccept: { code: 'SAME_PERSON' } });
  expect(refusedWith(await accept(officer, 'ministry', [twice]))).toEqual([[twice, 'SAME_PERSON']]);
  expect(await submissionFor(analyst, twice)).toMatchObject({ whyNotAccept: null });
  // Returned by the Ministry and sent again: the one stage is theirs, the other still is not.
  const { revision } = await submissionFor(analyst, twice);
  const reasons = [{ item: 'B01', text: 'Xin xem lại số bản sách' }];
  await analyst.ask(RETURN, { input: { submissionId: twice, revision, reasons } });
  await api.db.query(`update cell_query set answer = 'đúng', answered_at = now() where submission_id = $1`, [twice]);
  await api.db.query(`update submission set state = 'submitted', stage = 'province' where id = $1`, [twice]);
  expect(await accept(officer, 'province', [twice])).toMatchObject({ accepted: [twice] });
  expect(refusedWith(await accept(officer, 'ministry', [twice]))).toEqual([[twice, 'SAME_PERSON']]);
  expect(await accept(analyst, 'ministry', [twice])).toMatchObject({ accepted: [twice] });
});

it('lets whoever returned it accept it later, and nobody who ever answered, though another answered last', async () => {
  const id = ids[0]!;
  const director = as(api, 'giamdoc.tvdaklak');
  const { revision } = await submissionFor(director, id);
  const reasons = [{ item: 'B01', text: 'Xin xem lại số bản sách' }];
  await director.ask(RETURN, { input: { submissionId: id, revision, reasons } });
  const queryId = (await submissionFor(leader, id)).queries[0]!.id;
  for (const who of [leader, librarian]) {
    const answer = await who.ask(ANSWER, { input: { queryId, text: 'Đã đếm lại, đúng' } });
    expect(answer).toMatchObject({ answerQuery: { __typename: 'Submission' } });
  }
  expect(await librarian.ask(SUBMIT, { input: { submissionId: id, revision } })).toMatchObject({
    submitSubmission: { __typename: 'Submission' },
  });
  expect(refusedWith(await accept(leader, 'province', [id]))).toEqual([[id, 'OWN_ANSWER']]);
  expect(await accept(director, 'province', [id])).toMatchObject({ accepted: [id] });
});

it('lets who reviews at both stages return each submission from the stage at which it lies', async () => {
  const id = ids[0]!;
  const { revision, moves } = await submissionFor(officer, id);
  expect(moves).toEqual(expect.arrayContaining(['RETURN']));
  const input = { submissionId: id, revision, reasons: [{ item: 'B01', text: 'Xin xem lại số bản sách' }] };
  // Who reviews in the province alone is not asked any more.
  expect(await leader.query(RETURN, { input })).toRefuse('MOVE_NOT_POSSIBLE');
  expect(await officer.ask(RETURN, { input })).toMatchObject({ returnSubmission: { __typename: 'Submission' } });
  expect((await submissionFor(officer, id)).steps.at(-1)).toMatchObject({
    move: 'RETURN',
    stage: { code: 'ministry' },
  });
});

describe('an exception', () => {
  const wish = (differing: object = {}) => ({
    input: {
      ...{ username: 'chuyenvien.daklak', unitId: provinceId, validFrom: '2025-11-20', validTo: '2025-12-31' },
      ...{ reason: 'Sở chỉ có một chuyên viên', ...differing },
    },
  });

  it('is for administrators, never for oneself, for at most a year, and with a reason', async () => {
    for (const who of [officer, leader, analyst, librarian])
      expect(await who.query(GRANT, wish())).toRefuse('FORBIDDEN');
    expect(await administrator.query(GRANT, wish({ username: 'quantri' }))).toRefuse('OWN_GRANT');
    expect(await administrator.query(GRANT, wish({ username: 'khong.co' }))).toRefuse('NOT_FOUND');
    expect(await administrator.query(GRANT, wish({ unitId: 999_999 }))).toRefuse('NOT_FOUND');
    for (const wrong of [
      { reason: ' x ' },
      { validFrom: '2025-11-19' },
      { validTo: '2025-11-19' },
      { validTo: '2026-11-22' },
      { libraryId: 1 },
    ])
      expect(await administrator.query(GRANT, wish(wrong))).toRefuse('INVALID_INPUT');
    expect(await api.db.query(`select from review_exception`)).toEqual([]);
  });

  it('does not reach another place or another day', async () => {
    const [elsewhere]: { id: number }[] = await api.db.query(
      `select id from admin_unit where level = 'province' and code = '01' order by id desc limit 1`,
    );
    await administrator.ask(GRANT, wish({ unitId: elsewhere!.id }));
    await administrator.ask(GRANT, wish({ validFrom: '2025-11-21', validTo: '2025-11-21' }));
    expect(refusedWith(await accept(officer, 'province', [ids[3]!]))).toEqual([[ids[3], 'OWN_ENTRY']]);
  });

  it('lets one person do both, and says so in the thread and in the audit', async () => {
    const { grantReviewException } = await administrator.ask<{ grantReviewException: { id: number } }>(GRANT, wish());
    const { id: exceptionId } = grantReviewException;
    expect(await submissionFor(officer, ids[3]!)).toMatchObject({
      whyNotAccept: null,
      moves: expect.arrayContaining(['ACCEPT']) as string[],
    });
    expect(await accept(officer, 'province', [ids[3]!])).toMatchObject({ accepted: [ids[3]] });
    expect((await submissionFor(officer, ids[3]!)).steps.at(-1)).toMatchObject({
      move: 'ACCEPT',
      exception: { reason: 'Sở chỉ có một chuyên viên', grantedBy: 'Bùi Thị Ngọc', validTo: '2025-12-31' },
    });
    const audits: { actor: string; action: string; details: object }[] = await api.db.query(
      `select actor, action, details from audit_entry order by id desc limit 2`,
    );
    expect(audits).toMatchObject([
      { actor: 'chuyenvien.daklak', action: 'review.accept', details: { exceptions: [exceptionId] } },
      { actor: 'quantri', action: 'exception.grant', details: { exceptionId, reason: 'Sở chỉ có một chuyên viên' } },
    ]);
    // Where none is needed, none is named.
    expect(await accept(officer, 'province', [ids[2]!])).toMatchObject({ accepted: [ids[2]] });
    expect((await submissionFor(officer, ids[2]!)).steps.at(-1)).toMatchObject({ exception: null });
  });

  it('ends at once', async () => {
    const [{ id }]: [{ id: number }] = await api.db.query(`select max(id) as id from review_exception`);
    expect(await officer.query(END, { id })).toRefuse('FORBIDDEN');
    expect(await administrator.ask(END, { id })).toMatchObject({
      endReviewException: { __typename: 'ReviewException' },
    });
    expect(await administrator.query(END, { id })).toRefuse('NOT_FOUND');
    expect(refusedWith(await accept(officer, 'ministry', [ids[3]!]))).toEqual([[ids[3], 'OWN_ENTRY']]);
    const [entry] = await api.db.query(
      `select action, details from audit_entry where outcome = 'done' order by id desc limit 1`,
    );
    expect(entry).toMatchObject({ action: 'exception.grant', details: { exceptionId: id, ended: true } });
  });
});
