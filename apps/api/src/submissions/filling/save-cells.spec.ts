/** What a save costs, and that its answer, made of what was written, is what a reader finds afterwards. */
import { library, plantLibraries, plantRoles, plantRound, type RoundSketch } from '../../testing/plant.js';
import { as, queriesOf, startApi, turnsOf, type Api, type Person } from '../../testing/index.js';

const REPORT = `id state revision updatedAt partialPeriod filled asked cells { code value missing }
  explanations { rule item text } issues { code severity path rule } attributes { name value } moves obligationState
  history { relation period cells { code value } } changes { code after { value } revision by } formVersion { id }`;
const SAVED = `__typename ... on Submission { ${REPORT} } ... on Refusal { code }`;
const SAVE = `mutation ($input: SaveCellsInput!) { saveCells(input: $input) { ${SAVED} } }`;
const OPEN = `mutation ($input: OpenSubmissionInput!) { openSubmission(input: $input) { ${SAVED} } }`;
const READ = `query ($id: Int!) { submission(id: $id) { __typename ${REPORT} } }`;
const LIBRARY = 'demo:X:22015';

const HALF: RoundSketch = {
  ...{ period: '2026-H1', opensOn: '2026-05-16', cutoffOn: '2026-05-15', dueOn: '2026-06-05', closesOn: '2026-06-30' },
};

interface Report {
  readonly __typename: string;
  readonly id: number;
  readonly revision: number;
  readonly cells: readonly { readonly code: string; readonly value: string | null }[];
  readonly history: readonly { readonly relation: string; readonly cells: readonly object[] }[];
  readonly issues: readonly { readonly rule: string | null }[];
}

let api: Api;
let librarian: Person;
let report: Report;

beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  const libraries = await plantLibraries(api, [library(LIBRARY, { type: 'X' })]);
  await plantRoles(api);
  librarian = as(api, 'thuthu.tuyhoa');
  const year = await plantRound(api);
  const { id: libraryId } = libraries.get(LIBRARY)!;
  // The report of the year before is handed in with all that is asked; the rules of the next compare with it.
  const { openSubmission: first } = await librarian.ask<{ openSubmission: Report }>(OPEN, {
    input: { roundId: year.id, libraryId },
  });
  await api.db.query(
    `update submission set state = 'submitted', cells = '{"B01": "1000", "B02": "500", "E01": "40"}' where id = $1`,
    [first.id],
  );
  api.clock.set('2026-05-20T03:00:00Z');
  const half = await plantRound(api, HALF);
  const input = { roundId: half.id, libraryId };
  report = (await librarian.ask<{ openSubmission: Report }>(OPEN, { input })).openSubmission;
});
afterAll(() => api.stop());

async function save(figures: Readonly<Record<string, string>>, more: object = {}): Promise<Report> {
  const cells = Object.entries(figures).map(([code, text]) => ({ code, text }));
  const input = { submissionId: report.id, baseRevision: report.revision, cells, ...more };
  const { saveCells } = await librarian.ask<{ saveCells: Report }>(SAVE, { input });
  if (saveCells.__typename === 'Submission') report = saveCells;
  return saveCells;
}

const inOrder = (read: Report): Report => ({
  ...read,
  cells: [...read.cells].sort((a, b) => (a.code < b.code ? -1 : 1)),
});

const readAgain = async (): Promise<Report> =>
  (await librarian.ask<{ submission: Report }>(READ, { id: report.id })).submission;

it.each([
  ['a first figure', { B01: '2371' }, {}],
  ['several, one of them against a rule', { B01: '2371', B02: '2904', E01: '12' }, {}],
  ['a figure and the declaration', { B02: '1200' }, { partialPeriod: true }],
  ['an explanation', {}, { explanations: [{ rule: 'R49', item: 'B01', text: 'đã kiểm kê lại' }] }],
  ['nothing new', { B01: '2371' }, {}],
])('answers with what a reader finds afterwards: %s', async (_, figures: Record<string, string>, more) => {
  api.clock.set(new Date(api.clock.now().getTime() + 1234));
  const saved = await save(figures, more);
  expect(saved.__typename).toBe('Submission');
  expect(inOrder(saved)).toEqual(inOrder(await readAgain()));
});

it('reads the reports that its rules compare with', async () => {
  const saved = await save({ B01: '4000', C01: '10', C06: '0' });
  expect(saved.__typename).toBe('Submission');
  expect(saved.history).toMatchObject([{ relation: 'PREV_END', period: '2025' }]);
  expect(saved.issues.map(({ rule }) => rule)).toContain('R43');
});

it('asks six things of the database, from the token to the answer, and waits for it three times', async () => {
  const answered = `__typename ... on Submission { id revision updatedAt partialPeriod
      cells { code value missing } explanations { rule item text } issues { code } }`;
  const saveOne = (baseRevision: number, text: string): Promise<unknown> =>
    librarian.ask(SAVE.replace(SAVED, answered), {
      input: { submissionId: report.id, baseRevision, cells: [{ code: 'B01', text }] },
    });
  const asked = await queriesOf(api, () => saveOne(report.revision, '4001'));
  expect(await turnsOf(api, () => saveOne(report.revision + 1, '4002'))).toBe(3);
  expect(asked.map((text) => text.trim().split(/\s+/, 1)[0]!.toLowerCase())).toEqual([
    ...['with', 'start', 'select', 'with', 'select', 'commit'],
  ]);
});

it('takes an explanation of a rule that was published before codes had to be one word', async () => {
  const codes = ['Quy tắc 1', 'R06/1', 'R09:1'];
  const [version]: { id: number }[] = await api.db.query(
    `insert into form_version (form_id, number, status, definition, published_at)
     select form_id, number + 1, status, jsonb_set(definition, '{rules}', (
       select jsonb_agg(case when n <= 3 then jsonb_set(rule, '{code}', $1::jsonb -> (n - 1)::int) else rule end order by n)
       from jsonb_array_elements(definition -> 'rules') with ordinality as each (rule, n))), published_at
     from form_version returning id`,
    [JSON.stringify(codes)],
  );
  api.clock.set('2026-11-20T03:00:00Z');
  const days = { opensOn: '2026-11-16', cutoffOn: '2026-11-15', dueOn: '2026-12-05', closesOn: '2026-12-31' };
  const { openRound: round } = await as(api, 'quantri').ask<{ openRound: { id: number } }>(
    `mutation ($input: OpenRoundInput!) { openRound(input: $input) { ... on Round { id } } }`,
    { input: { formVersionId: version!.id, period: '2026', ...days } },
  );
  const [duty]: { libraryId: number }[] = await api.db.query(
    `select library_id as "libraryId" from obligation where round_id = $1`,
    [round.id],
  );
  const input = { roundId: round.id, libraryId: duty!.libraryId };
  report = (await librarian.ask<{ openSubmission: Report }>(OPEN, { input })).openSubmission;
  const explanations = codes.map((rule) => ({ rule, item: 'B01', text: `vì ${rule}` }));
  expect(await save({}, { explanations })).toMatchObject({
    __typename: 'Submission',
    explanations: expect.arrayContaining(explanations) as unknown,
  });
  const [entry]: { explained: string[] }[] = await api.db.query(
    `select details -> 'explained' as explained from audit_entry where action = 'submission.save' order by id desc limit 1`,
  );
  expect(entry).toEqual({ explained: [] });
});
