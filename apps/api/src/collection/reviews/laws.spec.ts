/**
 * What reviews refuse, each rule in a test of its own, with a library of its own whose submission is brought into the state that
 * the rule is about.
 */
import { as, startApi, type Api, type Person } from '../../testing/index.js';
import { ACCEPT, acceptAt } from '../../testing/accept.js';
import { importZeroes } from '../../testing/plant-submission.js';
import { library, plantLibraries, plantRoles, plantRound, provinceOf2025 } from '../../testing/plant.js';

const refused = `__typename ... on Refusal { code issues { code path } }`;
const BEGIN = `mutation ($input: BeginSubmissionInput!) { beginSubmission(input: $input) { ${refused} ... on Submission { id } } }`;
const SAVE = `mutation ($input: SaveCellsInput!) { saveCells(input: $input) { ${refused} } }`;
const SUBMIT = `mutation ($input: SubmitInput!) { submitSubmission(input: $input) { ${refused} } }`;
const IMPORT = `mutation ($input: ImportInput!) { importSubmissions(input: $input) { ${refused} } }`;
const RETURN = `mutation ($input: ReturnInput!) { returnSubmission(input: $input) { ${refused} } }`;
const ANSWER = `mutation ($input: AnswerQueryInput!) { answerQuery(input: $input) { ${refused} } }`;

const WITHIN = '2025-11-20T03:00:00Z';
/** One second before midnight in Việt Nam of the day before the round opens, and one after that of its closing day. */
const BEFORE = '2025-11-15T16:59:59Z';
const AFTER = '2025-12-31T17:00:01Z';
const KEYS = Array.from({ length: 22 }, (_, n) => `law:${n}`);
const REASONS = [{ item: 'B01', text: 'Xin xem lại số bản sách' }];

interface Place {
  readonly libraryId: number;
  readonly identifier: string;
}

let api: Api;
let roundId: number;
let librarian: Person, officer: Person, analyst: Person, administrator: Person;
let places: Place[];
/** Owes nothing in the round. */
let late: Place;

beforeAll(async () => {
  api = await startApi({ now: WITHIN });
  const named = (key: string) => library(key, { type: 'X', name: { vi: `Thư viện ${key}`, en: key } });
  const planted = await plantLibraries(api, ['demo:X:22015', ...KEYS].map(named));
  roundId = (await plantRound(api)).id;
  // Registered when the round was open already, so it owes nothing.
  const afterwards = await plantLibraries(api, [named('law:late')]);
  const person = (username: string) => ({ username, name: username, title: { vi: '', en: '' } });
  const works = (key: string) => ({
    role: 'library-staff' as const,
    scope: { kind: 'library' as const, library: key },
  });
  await plantRoles(api, [
    ...['law:late', ...KEYS].map((key) => ({ ...person('thuthu.tuyhoa'), ...works(key) })),
    ...KEYS.map((key) => ({ ...person('lanhdao.daklak'), ...works(key) })),
    {
      ...person('lanhdao.daklak'),
      ...{ role: 'province-officer', scope: { kind: 'province', province: provinceOf2025('66') } },
    },
    { ...person('chuyenvien.daklak'), role: 'ministry-analyst', scope: { kind: 'nation' } },
  ]);
  const place = ({ id, identifier }: { id: number; identifier: string }): Place => ({ libraryId: id, identifier });
  places = KEYS.map((key) => place(planted.get(key)!));
  late = place(afterwards.get('law:late')!);
  [librarian, officer, analyst, administrator] = [
    ...['thuthu.tuyhoa', 'chuyenvien.daklak', 'phantich.bo', 'quantri'],
  ].map((who) => as(api, who)) as [Person, Person, Person, Person];
});
afterAll(() => api.stop());
afterEach(() => api.clock.set(WITHIN));

/** A library that no other test has. */
const next = (): Place => places.shift()!;

const FIRST = [{ code: 'B01', text: '1' }];
const begin = (who: Person, { libraryId }: Place, cells: readonly object[] = FIRST) =>
  who.query<{ beginSubmission: { id: number } }>(BEGIN, { input: { roundId, libraryId, cells } });
const row = ({ identifier }: Place) => ({ library: identifier, cells: [{ code: 'B01', text: '1' }] });
const send = (who: Person, rows: readonly object[]) => who.query(IMPORT, { input: { roundId, rows, submit: false } });
const save = (submissionId: number) =>
  librarian.query(SAVE, { input: { submissionId, baseRevision: 0, cells: [{ code: 'B01', text: '1' }] } });
const submit = (submissionId: number, revision: number) =>
  librarian.query(SUBMIT, { input: { submissionId, revision } });

async function idOf({ libraryId }: Place): Promise<number> {
  const [found]: { id: number }[] = await api.db.query(
    `select id from submission where round_id = $1 and library_id = $2`,
    [roundId, libraryId],
  );
  if (!found) throw new Error('no submission');
  return found.id;
}

async function begun({ libraryId }: Place): Promise<number> {
  const [{ id }]: [{ id: number }] = await api.db.query(
    `insert into submission (round_id, library_id, form_version_id, state)
     select id, $2, form_version_id, 'draft' from round where id = $1 returning id`,
    [roundId, libraryId],
  );
  return id;
}

/** A submission that is in, sent by this person; its id. */
async function submitted(place: Place, by: Person = administrator): Promise<number> {
  const { data } = await importZeroes(api, by, { roundId, libraries: [place.identifier] });
  expect(data.importSubmissions).toMatchObject({ submitted: 1 });
  return idOf(place);
}

/** A submission that its library may send: whole, and nothing in it left to be explained; its id. At revision 1. */
async function ready(place: Place): Promise<number> {
  await importZeroes(api, administrator, { roundId, libraries: [place.identifier], submit: false });
  return idOf(place);
}

const giveBack = (who: Person, submissionId: number, more: object = {}) =>
  who.query(RETURN, { input: { submissionId, revision: 1, reasons: REASONS, ...more } });

/** Why one submission is not accepted. */
const refusalOf = async (who: Person, stage: 'province' | 'ministry', id: number) =>
  (await acceptAt(api, who, stage, [id])).refused[0]!.refusal;

const auditedSince = async (before: number): Promise<readonly object[]> =>
  api.db.query(`select action, outcome from audit_entry where id > $1 and outcome = 'done' order by id`, [before]);
const lastEntry = async (): Promise<number> => {
  const [{ id }]: [{ id: number }] = await api.db.query(`select coalesce(max(id), 0)::int as id from audit_entry`);
  return id;
};

it('a library that owes nothing in the round begins no submission; whoever does not work there learns nothing of it', async () => {
  expect(await begin(librarian, late)).toRefuse('NOT_OBLIGED');
  expect(await begin(as(api, 'lanhdao.daklak'), late)).toRefuse('NOT_FOUND');
  const input = { roundId: 999_999, libraryId: late.libraryId, cells: FIRST };
  expect(await librarian.query(BEGIN, { input })).toRefuse('NOT_FOUND');
});

it('a submission begins with something that is entered, and with nothing else', async () => {
  const place = next();
  for (const nothing of [[], [{ code: 'B01', text: ' ' }], [{ code: 'B01', missing: 'NOT_YET' }]])
    expect(await begin(librarian, place, nothing)).toRefuse('NOTHING_ENTERED');
  await expect(idOf(place)).rejects.toThrow('no submission');
  expect((await begin(librarian, place)).data.beginSubmission).toHaveProperty('id');
});

it('a round that is not open takes nothing', async () => {
  const place = next();
  const id = await begun(place);
  const before = await lastEntry();
  api.clock.set(BEFORE);
  expect(await begin(librarian, next())).toRefuse('ROUND_NOT_OPEN');
  expect(await save(id)).toRefuse('ROUND_NOT_OPEN');
  expect(await submit(id, 0)).toRefuse('ROUND_NOT_OPEN');
  expect(await send(officer, [row(place)])).toRefuse('ROUND_NOT_OPEN');
  expect(await auditedSince(before)).toEqual([]);
  api.clock.set('2025-11-15T17:00:00Z');
  expect((await save(id)).data).toMatchObject({ saveCells: { __typename: 'Submission' } });
});

it('a round that has closed takes nothing, but what is filled up by the nation’s own', async () => {
  const place = next();
  const id = await begun(place);
  const before = await lastEntry();
  api.clock.set(AFTER);
  expect(await begin(librarian, next())).toRefuse('ROUND_CLOSED');
  expect(await save(id)).toRefuse('ROUND_CLOSED');
  expect(await submit(id, 0)).toRefuse('ROUND_CLOSED');
  expect(await send(as(api, 'lanhdao.daklak'), [row(place)])).toRefuse('ROUND_CLOSED');
  expect(await auditedSince(before)).toEqual([]);
  expect((await send(administrator, [row(place)])).data).toMatchObject({
    importSubmissions: { __typename: 'ImportedSubmissions' },
  });
  api.clock.set('2025-12-31T16:59:59Z');
  expect((await begin(librarian, next())).data.beginSubmission).toHaveProperty('id');
});

it('what is in cannot be written into, neither by its library nor by an import', async () => {
  const place = next();
  const id = await submitted(place);
  expect(await save(id)).toRefuse('MOVE_NOT_POSSIBLE');
  const { data } = await send(administrator, [row(place)]);
  expect(data).toMatchObject({
    importSubmissions: { code: 'INVALID_CELLS', issues: [{ code: 'NOT_EDITABLE', path: 'rows.0.state' }] },
  });
});

it('what is sent is what its sender has seen', async () => {
  const id = await ready(next());
  for (const other of [0, 2, -1]) expect(await submit(id, other)).toRefuse('STALE_REVISION');
  expect((await submit(id, 1)).data).toMatchObject({ submitSubmission: { __typename: 'Submission' } });
});

it('a submission is on time to the last second of its due day, and late in the next; so is an obligation that waits', async () => {
  const waiting = next();
  const obligations = (filter: string) =>
    librarian.ask(`{ obligations(filter: { libraryId: ${waiting.libraryId} ${filter} }) { total rows { overdue } } }`);
  for (const [now, late] of [
    ['2025-12-05T16:59:59Z', false],
    ['2025-12-05T17:00:00Z', true],
  ] as const) {
    const [own, imported] = [await ready(next()), next()];
    api.clock.set(now);
    await submit(own, 1);
    const ids = [own, await submitted(imported)];
    const rows = await api.db.query(`select late from submission where id = any($1) order by id`, [ids]);
    expect([now, rows]).toEqual([now, [{ late }, { late }]]);
    expect(await obligations('')).toEqual({ obligations: { total: 1, rows: [{ overdue: late }] } });
    expect(await obligations('overdue: true')).toMatchObject({ obligations: { total: late ? 1 : 0 } });
  }
});

it('a move is made from its own state alone', async () => {
  const leader = as(api, 'lanhdao.daklak'); // an officer of the province, and of nothing else
  const [draft, id] = [await ready(next()), await submitted(next())];
  const impossible = 'MOVE_NOT_POSSIBLE';
  expect(await giveBack(leader, draft)).toRefuse(impossible);
  expect(await refusalOf(leader, 'province', draft)).toRefuse(impossible);
  expect(await submit(id, 1)).toRefuse(impossible);
  expect(await refusalOf(analyst, 'ministry', id)).toRefuse(impossible);
  expect(await acceptAt(api, leader, 'province', [id])).toMatchObject({ accepted: [id] });
  expect(await refusalOf(leader, 'province', id)).toRefuse(impossible);
  expect(await giveBack(leader, id)).toRefuse(impossible);
  expect(await acceptAt(api, analyst, 'ministry', [id])).toMatchObject({ accepted: [id] });
  for (const action of [() => giveBack(analyst, id), () => save(id), () => refusalOf(analyst, 'ministry', id)])
    expect(await action()).toRefuse(impossible);
});

it('nobody accepts what they have entered', async () => {
  const id = await submitted(next(), officer);
  expect(await refusalOf(officer, 'province', id)).toRefuse('OWN_ENTRY');
  expect(await acceptAt(api, as(api, 'lanhdao.daklak'), 'province', [id])).toMatchObject({ accepted: [id] });
  expect(await refusalOf(officer, 'ministry', id)).toRefuse('OWN_ENTRY');
});

it('nobody accepts what they have answered for', async () => {
  const id = await submitted(next());
  await giveBack(officer, id);
  const [{ id: queryId }]: [{ id: number }] = await api.db.query(`select id from cell_query where submission_id = $1`, [
    id,
  ]);
  const leader = as(api, 'lanhdao.daklak');
  await leader.ask(ANSWER, { input: { queryId, text: 'Đã đếm lại, đúng' } });
  expect((await submit(id, 1)).data).toMatchObject({ submitSubmission: { __typename: 'Submission' } });
  expect(await refusalOf(leader, 'province', id)).toRefuse('OWN_ANSWER');
});

it('nobody accepts at two stages', async () => {
  const id = await submitted(next());
  expect(await acceptAt(api, officer, 'province', [id])).toMatchObject({ accepted: [id] });
  expect(await refusalOf(officer, 'ministry', id)).toRefuse('SAME_PERSON');
  expect(await acceptAt(api, analyst, 'ministry', [id])).toMatchObject({ accepted: [id] });
});

it('a return says why, of cells that the submission has, once each', async () => {
  const id = await submitted(next());
  const before = await lastEntry();
  const twice = [...REASONS, { item: 'B01', text: 'Xin xem lại lần nữa' }];
  expect(await giveBack(officer, id, { reasons: [] })).toRefuse('REASON_REQUIRED');
  expect(await giveBack(officer, id, { reasons: [{ item: 'B01', text: ' \u3000 ' }] })).toRefuse('REASON_REQUIRED');
  for (const [code, item, reasons] of [
    ['REASON_TOO_SHORT', 'B01', [{ item: 'B01', text: ' x y ' }]],
    ['REASON_TWICE', 'B01', twice],
    ['ITEM_NOT_ASKED', 'Z99', [{ item: 'Z99', text: 'Xin xem lại' }]],
  ] as const)
    expect((await giveBack(officer, id, { reasons })).data).toMatchObject({
      returnSubmission: { code: 'INVALID_INPUT', issues: expect.arrayContaining([{ code, path: item }]) as unknown },
    });
  expect(await auditedSince(before)).toEqual([]);
});

it('no action is for more than a thousand submissions', async () => {
  const many = Array.from({ length: 1001 }, (_, n) => ({ library: `VN-${n}`, cells: [] }));
  expect(await send(administrator, many)).toRefuse('TOO_MANY_ROWS');
  const submissions = many.map((_, n) => ({ id: n + 1, revision: 1 }));
  expect(await analyst.query(ACCEPT, { input: { stage: 'ministry', submissions } })).toRefuse('TOO_MANY_ROWS');
  expect(await analyst.query(ACCEPT, { input: { stage: 'ministry', submissions: submissions.slice(1) } })).not.toRefuse(
    'TOO_MANY_ROWS',
  );
});
