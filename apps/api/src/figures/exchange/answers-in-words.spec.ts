/**
 * A form with a question of every kind on the whole way: published, entered as people write, refused where nothing can be read,
 * submitted, accepted at both stages, added up as far as it can be, and never as anything but itself.
 */
import { plantEveryKind } from '../../testing/every-kind.js';
import { library, plantLibraries, plantRoles } from '../../testing/plant.js';
import { as, startApi, type Api, type Person } from '../../testing/index.js';
import { acceptAt } from '../../testing/accept.js';
import { addressOf, openWorkbook } from '../../testing/figures/open-workbook.js';

const CELLS = 'cells { code value answer missing } changes { code before { answer } after { answer } }';
const BEGIN = `mutation ($input: BeginSubmissionInput!) { beginSubmission(input: $input) {
  ... on Submission { id revision ${CELLS} } ... on Refusal { code issues { code path message { vi en } } } } }`;
const SAVE = `mutation ($input: SaveCellsInput!) { saveCells(input: $input) { __typename
  ... on Submission { id revision issues { code path } ${CELLS} }
  ... on SaveConflict { conflicts { code base { answer } mine { answer } theirs { answer } } }
  ... on Refusal { code issues { code path message { vi en } } } } }`;
const SUBMIT = `mutation ($input: SubmitInput!) { submitSubmission(input: $input) {
  ... on Submission { id state revision } ... on Refusal { code issues { code path } } } }`;

interface Submission {
  readonly id: number;
  readonly revision: number;
  readonly issues?: readonly { readonly code: string; readonly path: string }[];
}

let api: Api;
let librarian: Person;
let roundId: number, libraryId: number;
let submission: Submission;
beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  const libraries = await plantLibraries(api, [library('demo:X:22015', { type: 'X' }), library('demo:T:66')]);
  await plantRoles(api);
  libraryId = libraries.get('demo:X:22015')!.id;
  librarian = as(api, 'thuthu.tuyhoa');
  ({ roundId } = await plantEveryKind(api));
});
afterAll(() => api.stop());

const cellsOf = (typed: Readonly<Record<string, string>>) =>
  Object.entries(typed).map(([code, text]) => ({ code, text }));

async function save<T>(typed: Readonly<Record<string, string>>, baseRevision = submission.revision): Promise<T> {
  const input = { submissionId: submission.id, baseRevision, cells: cellsOf(typed) };
  const { saveCells } = await librarian.ask<{ saveCells: Submission & { __typename: string } }>(SAVE, { input });
  if (saveCells.__typename === 'Submission') submission = saveCells;
  return saveCells as T;
}

it('reads each answer as people write it, and gives it back for what it is', async () => {
  const cells = cellsOf({ B01: '1.234', H01: 'có', C01: 'ngan sach nha nuoc', W01: '  =1+1 ', D01: '5/3/1998' });
  const { beginSubmission } = await librarian.ask<{ beginSubmission: Submission }>(BEGIN, {
    input: { roundId, libraryId, cells },
  });
  submission = beginSubmission;
  expect(submission).toMatchObject({
    cells: expect.arrayContaining([
      { code: 'B01', value: '1234', answer: null, missing: null },
      { code: 'H01', value: '1', answer: null, missing: null },
      { code: 'C01', value: null, answer: '#state', missing: null },
      { code: 'W01', value: null, answer: '"=1+1', missing: null },
      { code: 'D01', value: null, answer: '@1998-03-05', missing: null },
    ]) as unknown,
    changes: expect.arrayContaining([{ code: 'C01', before: null, after: { answer: '#state' } }]) as unknown,
  });
});

it('refuses what cannot be read at its place, in both languages, and takes none of it', async () => {
  const { revision } = submission;
  const refused = await save({ H01: 'maybe', C01: 'loan', W01: 'x'.repeat(100_000), D01: '31/02/2026', B01: 'nhiều' });
  expect(refused).toMatchObject({
    code: 'INVALID_CELLS',
    issues: [
      { path: 'H01', code: 'NOT_YES_OR_NO' },
      {
        path: 'C01',
        code: 'NOT_A_CHOICE',
        message: { en: '“loan” is none of the options of item C01. Choose one of them.' },
      },
      { path: 'W01', code: 'TEXT_TOO_LONG' },
      { path: 'D01', code: 'NOT_A_DATE' },
      { path: 'B01', code: 'NOT_A_NUMBER' },
    ],
  });
  expect(await save({ D01: '01/01/2026' })).toMatchObject({
    issues: [
      {
        code: 'DAY_TOO_LATE',
        message: { vi: 'Ngày 01/01/2026 quá xa. Muộn nhất là ngày 31/12/2025.' },
      },
    ],
  });
  expect(submission.revision).toBe(revision);
});

it('takes a blank for a blank, which is no answer to a rule either', async () => {
  await save({ D01: ' ', W01: '\u0007' });
  expect(submission.issues).toEqual(expect.arrayContaining([expect.objectContaining({ path: 'W01', code: 'BLANK' })]));
  expect(submission.issues!.filter(({ code }) => code === 'RULE_BROKEN')).toHaveLength(1);
  await save({ D01: '1998-03-05', W01: 'Nhà B, tầng 2' });
  expect(submission.issues).toEqual([]);
});

it('gives two writers of one answer the choice', async () => {
  const base = submission.revision;
  await save({ C01: 'own' });
  expect(await save({ C01: 'state', W01: 'Nhà C' }, base - 1)).toMatchObject({
    __typename: 'SaveConflict',
    conflicts: [
      { code: 'C01', base: { answer: '#state' }, mine: { answer: '#state' }, theirs: { answer: '#own' } },
      { code: 'W01', mine: { answer: '"Nhà C' }, theirs: { answer: '"Nhà B, tầng 2' } },
    ],
  });
});

it('adds up what is a number when the submission is official, and refuses to add up anything else', async () => {
  const { submitSubmission } = await librarian.ask<{ submitSubmission: Submission }>(SUBMIT, {
    input: { submissionId: submission.id, revision: submission.revision },
  });
  expect(submitSubmission).toMatchObject({ state: 'SUBMITTED' });
  expect((await acceptAt(api, as(api, 'chuyenvien.daklak'), 'province', [submission.id])).refused).toEqual([]);
  const analyst = as(api, 'phantich.bo');
  expect((await acceptAt(api, analyst, 'ministry', [submission.id])).refused).toEqual([]);

  const [fact] = await api.db.query(`select values from fact where submission_id = $1`, [submission.id]);
  expect(fact).toEqual({ values: ['1234', '1'] });
  const measures = await api.db.query(
    `select key from measure where key in ('B01', 'H01', 'C01', 'W01', 'D01') and
    form_version_id = (select form_version_id from round where id = $1) order by key`,
    [roundId],
  );
  expect(measures).toEqual([{ key: 'B01' }, { key: 'H01' }]);

  const totals = `query ($items: [String!]!) { nationalTotals(filter: { roundId: ${roundId} }, items: $items) {
    totals { item value reported } } }`;
  expect(await analyst.ask<object>(totals, { items: ['B01', 'H01'] })).toMatchObject({
    nationalTotals: {
      totals: [
        { item: 'B01', value: '1234', reported: 1 },
        { item: 'H01', value: '1', reported: 1 },
      ],
    },
  });
  expect(await analyst.query(totals, { items: ['B01', 'C01'] })).toRefuse('INVALID_INPUT');
});

it('leaves words out of the workbook, and says of them that they are not added up', async () => {
  const { sheets } = await openWorkbook(api, { round: `${roundId}`, items: 'B01,H01' });
  expect(JSON.stringify(sheets)).not.toMatch(/Nhà B|#own|1998/);
  const refused = await as(api, 'phantich.bo').fetch(addressOf({ round: `${roundId}`, items: 'W01' }));
  expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('ITEM_NOT_ADDED_UP')]);
});
