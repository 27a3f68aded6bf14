/** What a save costs; and its answer, made from what was written, equals what is read afterwards. */
import { library, plantLibraries, plantRoles, plantRound, type RoundSketch } from '../../../testing/plant.js';
import { as, queriesOf, startApi, turnsOf, type Api, type Person } from '../../../testing/index.js';

const SUBMISSION = `id state revision updatedAt filled asked cells { code value missing }
  explanations { rule item text } issues { code severity path rule } attributes { name value } moves obligationState
  history { relation period cells { code value } } changes { code after { value } revision by } formVersion { id }`;
const SAVED = `__typename ... on Submission { ${SUBMISSION} } ... on Refusal { code }`;
const SAVE = `mutation ($input: SaveCellsInput!) { saveCells(input: $input) { ${SAVED} } }`;
const BEGIN = `mutation ($input: BeginSubmissionInput!) { beginSubmission(input: $input) { ${SAVED}
  ... on SaveConflict { conflicts { code theirs { value } } } } }`;
const READ = `query ($id: Int!) { submission(id: $id) { __typename ${SUBMISSION} } }`;
const LIBRARY = 'demo:X:22015';

const HALF: RoundSketch = {
  ...{ period: '2026-H1', opensOn: '2026-05-16', cutoffOn: '2026-05-15', dueOn: '2026-06-05', closesOn: '2026-06-30' },
};

interface Submission {
  readonly __typename: string;
  readonly id: number;
  readonly revision: number;
  readonly cells: readonly { readonly code: string; readonly value: string | null }[];
  readonly history: readonly { readonly relation: string; readonly cells: readonly object[] }[];
  readonly issues: readonly { readonly rule: string | null }[];
}

let api: Api;
let librarian: Person;
let libraryId: number;
let submission: Submission;

async function begin(
  roundId: number,
  figures: Readonly<Record<string, string>>,
  more: object = {},
): Promise<Submission> {
  const cells = Object.entries(figures).map(([code, text]) => ({ code, text }));
  const input = { roundId, libraryId, cells, ...more };
  return (await librarian.ask<{ beginSubmission: Submission }>(BEGIN, { input })).beginSubmission;
}

beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  const libraries = await plantLibraries(api, [library(LIBRARY, { type: 'X' }), library('demo:T:66')]);
  await plantRoles(api);
  librarian = as(api, 'thuthu.tuyhoa');
  const year = await plantRound(api);
  libraryId = libraries.get(LIBRARY)!.id;
  // The submission of the year before is handed in with all that is asked; the rules of the next compare with it.
  const first = await begin(year.id, { B01: '1' });
  await api.db.query(
    `update submission set state = 'submitted', stage = 'province', cells = '{"B01": "1000", "B02": "500", "E01": "40"}' where id = $1`,
    [first.id],
  );
  api.clock.set('2026-05-20T03:00:00Z');
  const half = await plantRound(api, HALF);
  submission = await begin(half.id, { B01: '1' });
});
afterAll(() => api.stop());

async function save(figures: Readonly<Record<string, string>>, more: object = {}): Promise<Submission> {
  const cells = Object.entries(figures).map(([code, text]) => ({ code, text }));
  const input = { submissionId: submission.id, baseRevision: submission.revision, cells, ...more };
  const { saveCells } = await librarian.ask<{ saveCells: Submission }>(SAVE, { input });
  if (saveCells.__typename === 'Submission') submission = saveCells;
  return saveCells;
}

const inOrder = (read: Submission): Submission => ({
  ...read,
  cells: [...read.cells].sort((a, b) => (a.code < b.code ? -1 : 1)),
});

const readAgain = async (): Promise<Submission> =>
  (await librarian.ask<{ submission: Submission }>(READ, { id: submission.id })).submission;

it.each([
  ['a first figure', { B01: '2371' }, {}],
  ['several, one of them against a rule', { B01: '2371', B02: '2904', E01: '12' }, {}],
  ['a figure and that it is a closing submission', { B02: '1200', A00: 'có' }, {}],
  ['an explanation', {}, { explanations: [{ rule: 'R49', item: 'B01', text: 'đã kiểm kê lại' }] }],
  ['nothing new', { B01: '2371' }, {}],
])('answers with what a reader finds afterwards: %s', async (_, figures: Record<string, string>, more) => {
  api.clock.set(new Date(api.clock.now().getTime() + 1234));
  const saved = await save(figures, more);
  expect(saved.__typename).toBe('Submission');
  expect(inOrder(saved)).toEqual(inOrder(await readAgain()));
});

it('reads the submissions that its rules compare with', async () => {
  const saved = await save({ B01: '4000', C01: '10', C06: '0' });
  expect(saved.__typename).toBe('Submission');
  expect(saved.history).toMatchObject([
    { relation: 'PREV_YEAR', period: '2025-H1', cells: [] },
    { relation: 'PREV_END', period: '2025' },
  ]);
  expect(saved.issues.map(({ rule }) => rule)).toContain('R43');
});

it('asks six things of the database, from the token to the answer, and waits for it three times', async () => {
  const answered = `__typename ... on Submission { id revision updatedAt
      cells { code value missing } explanations { rule item text } issues { code } }`;
  const saveOne = (baseRevision: number, text: string): Promise<unknown> =>
    librarian.ask(SAVE.replace(SAVED, answered), {
      input: { submissionId: submission.id, baseRevision, cells: [{ code: 'B01', text }] },
    });
  const asked = await queriesOf(api, () => saveOne(submission.revision, '4001'));
  expect(await turnsOf(api, () => saveOne(submission.revision + 1, '4002'))).toBe(3);
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
  const explanations = codes.map((rule) => ({ rule, item: 'B01', text: `vì ${rule}` }));
  expect(await begin(round.id, {}, { explanations })).toMatchObject({
    __typename: 'Submission',
    explanations: expect.arrayContaining(explanations) as unknown,
  });
  const [entry]: { explained: string[] }[] = await api.db.query(
    `select details -> 'explained' as explained from audit_entry where action = 'submission.begin' order by id desc limit 1`,
  );
  expect(entry).toEqual({ explained: [] });
});

describe('a submission that nobody has begun', () => {
  let year = 2026;
  let roundId: number;
  beforeEach(async () => {
    year += 1;
    api.clock.set(`${year}-11-20T03:00:00Z`);
    roundId = (await plantRound(api, annualRound(year))).id;
  });

  const BLANK = `query ($roundId: Int!, $libraryId: Int!) { blankSubmission(roundId: $roundId, libraryId: $libraryId) {
    asked dueOn attributes { name value } history { relation period } activeDays { from to } whyNotBegin { code }
    round { period } library { id } formVersion { formCode } } }`;
  const OBLIGATION = `query ($filter: ObligationFilter!) { obligations(filter: $filter) { rows { state submission { id } } } }`;
  const blank = async (who: Person): Promise<object | null> =>
    (await who.ask<{ blankSubmission: object | null }>(BLANK, { roundId, libraryId })).blankSubmission;
  const written = async (): Promise<unknown> =>
    (
      await api.db.query(
        `select (select count(*)::int from submission where round_id = $1) as submissions,
           (select count(*)::int from audit_entry where outcome = 'done') as actions`,
        [roundId],
      )
    )[0];
  const stored = async (): Promise<unknown> =>
    api.db.query(
      `select state, revision, cells ->> 'B01' as b01, cells ->> 'B02' as b02 from submission where round_id = $1`,
      [roundId],
    );

  it('is shown to whoever may begin it, and stays not begun for everybody', async () => {
    const before = await written();
    expect(await blank(librarian)).toMatchObject({
      ...{ dueOn: `${year}-12-05`, whyNotBegin: null, round: { period: `${year}` }, library: { id: libraryId } },
      ...{ asked: expect.any(Number) as unknown, activeDays: [{ from: `${year}-01-01`, to: `${year}-12-31` }] },
    });
    expect(await as(api, 'chuyenvien.daklak').query(BLANK, { roundId, libraryId })).toRefuse('FORBIDDEN');
    expect(await blank(as(api, 'giamdoc.tvdaklak'))).toBeNull();
    expect(await written()).toEqual(before);
    for (const who of [librarian, as(api, 'chuyenvien.daklak')])
      expect(await who.ask(OBLIGATION, { filter: { roundId, libraryId } })).toEqual({
        obligations: { rows: [{ state: 'NOT_STARTED', submission: null }] },
      });
  });

  it.each([
    ['no cell', {}, {}],
    ['blanks', { B01: '', B02: ' ' }, {}],
    ['a remark of nothing', {}, { explanations: [{ rule: 'NOTE', item: 'B01', text: ' ' }] }],
  ])('is not begun by %s', async (_, figures: Record<string, string>, more) => {
    const before = await written();
    expect(await begin(roundId, figures, more)).toMatchObject({ __typename: 'Refusal', code: 'NOTHING_ENTERED' });
    expect(await begin(roundId, { B01: 'một' })).toMatchObject({ code: 'INVALID_CELLS' });
    expect(await written()).toEqual(before);
  });

  it('begins with its first save, in one action', async () => {
    const { actions } = (await written()) as { actions: number };
    expect(await begin(roundId, { B01: '5' })).toMatchObject({ __typename: 'Submission', state: 'DRAFT', revision: 1 });
    expect(await written()).toEqual({ submissions: 1, actions: actions + 1 });
    expect(await blank(librarian)).toBeNull();
  });

  it('is one submission where two begin it at once: they are merged, and one cell with two figures is a choice', async () => {
    const both = await Promise.all([begin(roundId, { B01: '5' }), begin(roundId, { B02: '4' })]);
    expect(both.map(({ revision }) => revision).toSorted()).toEqual([1, 2]);
    expect(await stored()).toEqual([{ state: 'draft', revision: 2, b01: '5', b02: '4' }]);
    expect(await begin(roundId, { B01: '6' })).toMatchObject({
      ...{ __typename: 'SaveConflict', conflicts: [{ code: 'B01', theirs: { value: '5' } }] },
    });
    expect(await begin(roundId, { B01: '5', B02: '4' })).toMatchObject({ __typename: 'Submission', revision: 2 });
  });

  it('cannot be begun before its round opens, nor after it has closed', async () => {
    for (const [day, code] of [
      ['11-15', 'ROUND_NOT_OPEN'],
      ['12-31', undefined],
      [undefined, 'ROUND_CLOSED'],
    ] as const) {
      api.clock.set(day ? `${year}-${day}T03:00:00Z` : `${year + 1}-01-01T03:00:00Z`);
      expect(await blank(librarian)).toMatchObject({ whyNotBegin: code ? { code } : null });
      if (code) expect(await begin(roundId, { B01: '5' })).toMatchObject({ __typename: 'Refusal', code });
    }
    expect(await stored()).toEqual([]);
  });
});

const annualRound = (year: number): RoundSketch => ({
  ...{ period: `${year}`, opensOn: `${year}-11-16`, cutoffOn: `${year}-11-15` },
  ...{ dueOn: `${year}-12-05`, closesOn: `${year}-12-31` },
});
