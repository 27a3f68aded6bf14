/**
 * The whole way of a submission over HTTP with real tokens: a librarian fills in and is stopped by errors, the province returns a
 * cell, the librarian answers, province and ministry accept, and the roll-up of the province grows by exactly these figures.
 */
import { loadAccounts } from '../../ground/people/load-accounts.js';
import { communeOf2025, library, plantLibraries, plantRound } from '../../testing/plant.js';
import { as, startApi, type Api, type Person } from '../../testing/index.js';
import { loadReference } from '@vlis/seed';
import {
  ACCEPT,
  ANSWER,
  BEGIN,
  IMPORT,
  RETURN,
  SAVE,
  SUBMIT,
  type CellAnswer,
  type Submission,
} from './testing/corridor-actions.js';

let api: Api;
let librarian: Person, officer: Person, analyst: Person;
let round: number, libraryId: number;

beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  const commune = communeOf2025('22015');
  const planted = await plantLibraries(api, [
    library('demo:X:22015', { type: 'X', name: { vi: 'Thư viện phường Tuy Hòa', en: 'Tuy Hoa' }, commune }),
    library('demo:T:66'),
  ]);
  libraryId = planted.get('demo:X:22015')!.id;
  await loadAccounts.load(api.db.manager, loadReference());
  round = (await plantRound(api)).id;
  [librarian, officer, analyst] = ['thuthu.tuyhoa', 'chuyenvien.daklak', 'phantich.bo'].map((name) =>
    as(api, name),
  ) as [Person, Person, Person];
});
afterAll(() => api.stop());

let submission: Submission;
const cell = (code: string): CellAnswer | undefined => submission.cells.find((one) => one.code === code);

async function save(
  cells: object[],
  explanations: object[] = [],
  baseRevision = submission.revision,
  more: object = {},
): Promise<Submission> {
  const input = { submissionId: submission.id, baseRevision, cells, explanations, ...more };
  const { saveCells } = await librarian.ask<{ saveCells: Submission }>(SAVE, { input });
  if (saveCells.__typename === 'Submission') submission = saveCells;
  return saveCells;
}

const begin = async (who: Person, library: number): Promise<{ data: { beginSubmission: Submission } }> =>
  who.query(BEGIN, { input: { roundId: round, libraryId: library, cells: [{ code: 'B01', text: '2300' }] } });

it('begins the submission with the questions of a commune library, and goes on with it the second time', async () => {
  const first = (await begin(librarian, libraryId)).data.beginSubmission;
  submission = (await begin(librarian, libraryId)).data.beginSubmission;
  expect(submission.id).toBe(first.id);
  expect(submission).toMatchObject({ state: 'DRAFT', revision: 1, filled: 1, moves: ['SUBMIT'] });
  expect(submission.asked).toBeGreaterThan(30);
});

it('writes no audit entry where nothing was done: begun again, saved unchanged, nothing accepted', async () => {
  const written = async (): Promise<number> => {
    const [{ n }]: [{ n: number }] = await api.db.query('select count(*)::int as n from audit_entry');
    return n;
  };
  const before = await written();
  const again = (await begin(librarian, libraryId)).data.beginSubmission;
  expect(again.id).toBe(submission.id);
  expect(await save([])).toMatchObject({ __typename: 'Submission', revision: again.revision });
  submission = again; // with its form
  const refused = await officer.ask<{ answer: { accepted: number[] } }>(ACCEPT, {
    input: { stage: 'province', submissions: [{ id: submission.id, revision: submission.revision }] },
  });
  expect(refused.answer.accepted).toEqual([]);
  expect(await written()).toBe(before);
});

it('is stopped by a rule, mends, and gets computed items', async () => {
  const zeroes = submission.formVersion.definition.items
    .filter(({ shortForm, askedOf }) => shortForm && askedOf.includes('X'))
    .map(({ code, type }) => ({ code, text: type.kind === 'yes-no' ? 'không' : '0' }));
  await save(zeroes);
  expect(submission.filled).toBe(submission.asked);
  await save([
    ...[
      { code: 'B01', text: '2371' },
      { code: 'B02', text: '2904' },
      { code: 'E01', text: '1 200' },
    ],
    ...[
      { code: 'E06', text: '1.234' },
      { code: 'A04', text: '250' },
      { code: 'A05', text: '40,5' },
    ],
    ...[
      { code: 'B05', missing: 'NOT_COLLECTED' },
      { code: 'G03', text: '20' },
      { code: 'G01', text: '50' },
    ],
  ]);
  expect(cell('E06')?.value).toBe('1234');
  expect(cell('A05')?.value).toBe('40.5');
  expect(cell('E10')?.value).toBe('1234'); // 1234 + 0 + 0
  expect(cell('B05')).toMatchObject({ value: null, missing: 'NOT_COLLECTED' });
  expect(submission.issues).toContainEqual(expect.objectContaining({ rule: 'R09', path: 'B02', severity: 'ERROR' }));

  const input = { submissionId: submission.id, revision: submission.revision };
  expect(await librarian.query(SUBMIT, { input })).toRefuse('OPEN_ISSUES');
  await save([{ code: 'B02', text: '2104' }]);
  // The library began on 01/07/2025, so this is a closing submission, and she says so.
  const errors = () => submission.issues.filter(({ severity }) => severity === 'ERROR').map(({ rule }) => rule);
  expect(errors()).toEqual(['R57']);
  await save([{ code: 'A00', text: 'có' }]);
  expect(errors()).toEqual([]);
});

it('merges saves of different cells and gives a choice where two have typed into one', async () => {
  const base = submission.revision;
  await save([{ code: 'C06', text: '3' }], [], base);
  await save([{ code: 'D02', text: '7' }], [], base); // another cell: merged
  expect([cell('C06')?.value, cell('D02')?.value]).toEqual(['3', '7']);
  const conflict = await save([{ code: 'C06', text: '4' }], [], base);
  expect(conflict).toMatchObject({
    __typename: 'SaveConflict',
    conflicts: [{ code: 'C06', mine: { value: '4' }, theirs: { value: '3' }, base: { value: '0' } }],
  });
  await save([{ code: 'D01', text: '100' }]);
});

it('asks for an explanation of a warning, then submits', async () => {
  const input = () => ({ submissionId: submission.id, revision: submission.revision });
  const asking = submission.issues.filter(({ severity }) => severity === 'WARNING');
  if (asking.length) expect(await librarian.query(SUBMIT, { input: input() })).toRefuse('OPEN_ISSUES');
  await save(
    [],
    asking.map(({ rule, path }) => ({ rule, item: path, text: 'Đã kiểm tra sổ đăng ký cá biệt' })),
  );
  const { submitSubmission } = await librarian.ask<{ submitSubmission: Submission }>(SUBMIT, { input: input() });
  expect(submitSubmission).toMatchObject({ state: 'SUBMITTED', late: false, moves: ['WITHDRAW'] });
  submission = submitSubmission;
  expect(await save([{ code: 'B01', text: '1' }])).toMatchObject({ code: 'MOVE_NOT_POSSIBLE' });
});

it('goes back with reasons on cells, which must be answered: in words, or by another figure', async () => {
  expect(
    await librarian.query(ACCEPT, {
      input: { stage: 'province', submissions: [{ id: submission.id, revision: submission.revision }] },
    }),
  ).toRefuse('FORBIDDEN');
  expect(
    await analyst.query(RETURN, {
      input: { submissionId: submission.id, revision: submission.revision, reasons: [{ item: 'E06', text: 'x' }] },
    }),
  ).toRefuse('MOVE_NOT_POSSIBLE');
  const reasons = [
    { item: 'E06', text: 'Gấp 9 lần kỳ trước, xin xác nhận' },
    { item: 'C06', text: 'Xin xem lại theo sổ đăng ký' },
  ];
  for (const wrong of [[{ item: 'E06', text: 'abc' }], [...reasons, ...reasons]])
    expect(
      await officer.query(RETURN, {
        input: { submissionId: submission.id, revision: submission.revision, reasons: wrong },
      }),
    ).toRefuse('INVALID_INPUT');
  const returned = await officer.ask<{ returnSubmission: Submission }>(RETURN, {
    input: { submissionId: submission.id, revision: submission.revision, reasons, until: '2026-02-10' },
  });
  expect(returned.returnSubmission).toMatchObject({
    state: 'RETURNED',
    queries: [{ item: 'E06' }, { item: 'C06', about: { value: '3' }, mended: false }],
  });

  const input = () => ({ submissionId: submission.id, revision: submission.revision });
  expect(await librarian.query(SUBMIT, { input: input() })).toRefuse('OPEN_ISSUES');
  const [{ identifier }]: [{ identifier: string }] = await api.db.query(
    `select identifier from library where id = $1`,
    [libraryId],
  );
  const imported = await officer.ask<{ importSubmissions: { issues: { code: string; path: string }[] } }>(IMPORT, {
    input: {
      ...{ roundId: round, submit: true },
      rows: [{ library: identifier, cells: [{ code: 'C06', text: '8' }], baseRevision: submission.revision }],
    },
  });
  expect(imported.importSubmissions.issues).toEqual([{ code: 'QUERY_UNANSWERED', path: 'rows.0.E06' }]);
  // It was asked for, so it is taken also after the closing day, until the day that was set.
  api.clock.set('2026-02-10T03:00:00Z');
  const queryId = returned.returnSubmission.queries[0]!.id;
  await librarian.ask(ANSWER, { input: { queryId, text: 'Đúng, đã gồm tủ sách lưu động' } });
  await save([{ code: 'E06', text: '1250' }]);
  const openQueries = async (): Promise<unknown> =>
    librarian.ask(`{ obligations(filter: { libraryId: ${libraryId} }) { rows { submission { openQueries } } } }`);
  const left = (n: number) => ({ obligations: { rows: [{ submission: { openQueries: n } }] } });
  // A figure that was deleted is not mended, nor one that was set back to the value sent.
  for (const cell of [
    { code: 'C06', missing: 'NOT_COLLECTED' },
    { code: 'C06', text: '3' },
  ]) {
    await save([cell]);
    expect(submission.queries).toMatchObject([{ item: 'E06' }, { item: 'C06', answer: null, mended: false }]);
    expect(await openQueries()).toEqual(left(1));
    expect(await librarian.query(SUBMIT, { input: input() })).toRefuse('OPEN_ISSUES');
  }
  await save([{ code: 'C06', text: '8' }]);
  expect(submission.queries).toMatchObject([
    { item: 'E06', mended: false },
    { item: 'C06', answer: null, mended: true },
  ]);
  expect(await openQueries()).toEqual(left(0));
  const { submitSubmission } = await librarian.ask<{ submitSubmission: Submission }>(SUBMIT, { input: input() });
  expect(submitSubmission.state).toBe('SUBMITTED');
  expect(submitSubmission.queries).toMatchObject([
    { item: 'E06', answer: 'Đúng, đã gồm tủ sách lưu động' },
    { item: 'C06', answer: null, answeredBy: 'Nguyễn Thị Lan', mended: false },
  ]);
  submission = submitSubmission;
  api.clock.set('2025-11-20T03:00:00Z');
});

it('becomes official at the ministry alone, and the roll-up moves by exactly that', async () => {
  const input = { submissions: [{ id: submission.id, revision: submission.revision }] };
  const sums = async (): Promise<string | undefined> => {
    const [row]: { e06: string }[] = await api.db.query(`select sum(sums[$1]) as e06 from rollup where round_id = $2`, [
      1 + (await itemIndex('E06')),
      round,
    ]);
    return row?.e06 ?? undefined;
  };
  expect(await sums()).toBeUndefined();
  const early = await analyst.ask<{ answer: { refused: { refusal: { code: string } }[] } }>(ACCEPT, {
    input: { ...input, stage: 'ministry' },
  });
  expect(early.answer.refused[0]?.refusal.code).toBe('MOVE_NOT_POSSIBLE');
  expect(await officer.ask(ACCEPT, { input: { ...input, stage: 'province' } })).toMatchObject({
    answer: { accepted: [submission.id] },
  });
  expect(await sums()).toBeUndefined();
  expect(await analyst.ask(ACCEPT, { input: { ...input, stage: 'ministry' } })).toMatchObject({
    answer: { accepted: [submission.id] },
  });
  expect(Number(await sums())).toBe(1250);

  const REBUILD = `mutation { rebuildRollups { ... on RebuiltRollups { rows identical } } }`;
  expect(await analyst.ask(REBUILD)).toEqual({ rebuildRollups: { rows: 1, identical: true } });
  expect(Number(await sums())).toBe(1250);
});

it('has written an audit entry for every action', async () => {
  const rows: { action: string }[] = await api.db.query(
    `select action from audit_entry where subject_kind = 'submission' and outcome = 'done' order by id`,
  );
  const actions = rows.map(({ action }) => action);
  expect(new Set(actions)).toEqual(
    new Set([
      ...['submission.begin', 'submission.save', 'submission.submit', 'review.return', 'query.answer'],
      ...['review.accept', 'review.accept'],
    ]),
  );
  const nameless = await api.db.query(`select action from audit_entry where subject_kind is null and outcome = 'done'`);
  expect(nameless).toEqual([]);
});

const itemIndex = async (code: string): Promise<number> =>
  submission.formVersion
    ? submission.formVersion.definition.items.findIndex((item) => item.code === code)
    : loadReference().forms[0]!.items.findIndex((item) => item.code === code);
