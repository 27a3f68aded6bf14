/**
 * The closing report (R57): the submission of a library that was not active during the whole period is refused until a person
 * declares it, and no import or other library can declare it. Three communes: one library founded in July, one shut in spring,
 * one that was always there.
 */
import type { FormDefinition } from '@vlis/domain';
import { library, plantLibraries, plantRoles, plantRound, provinceBefore2025 } from '../../../testing/plant.js';
import { as, startApi, type Api, type Person } from '../../../testing/index.js';

const SUBMISSION = `id state revision activeWholePeriod cells { code value } activeDays { from to }
  issues { code severity path rule } changes { code before { value } after { value } by revision }`;
const BEGIN = `mutation ($input: BeginSubmissionInput!) { beginSubmission(input: $input) { __typename
  ... on Submission { ${SUBMISSION} formVersion { definition } } ... on Refusal { code } } }`;
const READ = `query ($id: Int!) { submission(id: $id) { ${SUBMISSION} } }`;
const SAVE = `mutation ($input: SaveCellsInput!) { saveCells(input: $input) { __typename
  ... on Submission { ${SUBMISSION} }
  ... on SaveConflict { conflicts { code by base { value } mine { value } theirs { value } } current { revision } }
  ... on Refusal { code } } }`;
const SUBMIT = `mutation ($input: SubmitInput!) { submitSubmission(input: $input) { __typename
  ... on Submission { ${SUBMISSION} } ... on Refusal { code issues { code path rule } } } }`;
const IMPORT = `mutation ($input: ImportInput!) { importSubmissions(input: $input) { __typename
  ... on ImportedSubmissions { saved submitted unchanged } ... on Refusal { code issues { code path rule } } } }`;

interface Submission {
  readonly __typename: string;
  readonly id: number;
  readonly revision: number;
  readonly cells: readonly { readonly code: string; readonly value: string | null }[];
  readonly issues: ReadonlyArray<{ readonly severity: string; readonly path: string; readonly rule: string | null }>;
  readonly formVersion: { readonly definition: FormDefinition };
}

const FOUNDED = 'demo:X:22015';
const SHUT = 'test:X:shut';
const ALWAYS = 'test:X:always';
const before = { type: 'X', validFrom: '2021-01-01', province: provinceBefore2025('66') };

let api: Api;
let librarian: Person, director: Person, officer: Person;
let roundId: number;
let libraries: Awaited<ReturnType<typeof plantLibraries>>;
let submission: Submission;

beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  libraries = await plantLibraries(api, [
    library(FOUNDED, { type: 'X' }),
    library('demo:T:66'),
    library(
      SHUT,
      { ...before, validTo: '2025-03-31' },
      { ...before, validFrom: '2025-04-01', validTo: '2025-06-30', status: 'suspended' },
      { type: 'X' },
    ),
    library(ALWAYS, { ...before, validTo: '2025-06-30' }, { type: 'X' }),
  ]);
  const scope = { kind: 'library', library: ALWAYS } as const;
  await plantRoles(api, [
    { username: 'thuthu.tuyhoa', name: 'Nguyễn Thị Lan', title: { vi: '', en: '' }, role: 'library-staff', scope },
  ]);
  roundId = (await plantRound(api)).id;
  [librarian, director, officer] = ['thuthu.tuyhoa', 'giamdoc.tvdaklak', 'chuyenvien.daklak'].map((name) =>
    as(api, name),
  ) as [Person, Person, Person];
});
afterAll(() => api.stop());

const open = async (key: string): Promise<Submission> => {
  const input = { roundId, libraryId: libraries.get(key)!.id, cells: [{ code: 'B01', text: '7' }] };
  return (await librarian.ask<{ beginSubmission: Submission }>(BEGIN, { input })).beginSubmission;
};

async function save(more: object, baseRevision = submission.revision): Promise<Submission> {
  const input = { submissionId: submission.id, baseRevision, cells: [], ...more };
  const { saveCells } = await librarian.ask<{ saveCells: Submission }>(SAVE, { input });
  if (saveCells.__typename === 'Submission') submission = saveCells;
  return saveCells;
}

/** An answer to everything a commune library is asked, which no rule has anything to say about. */
const answers = () =>
  submission.formVersion.definition.items
    .filter(({ shortForm, askedOf, formula }) => shortForm && askedOf.includes('X') && formula === undefined)
    .map(({ code }) => ({ code, missing: 'NOT_COLLECTED' }));
let cells: ReturnType<typeof answers>;

const R57 = expect.objectContaining({ rule: 'R57', path: 'A00' });
const yes = { code: 'A00', text: 'có' };
const no = { code: 'A00', text: 'không' };
const declared = ({ cells: all }: Submission) => all.find(({ code }) => code === 'A00')?.value;
const inputOf = () => ({ submissionId: submission.id, revision: submission.revision });

it('tells a library that was founded within the period so, and declares nothing for it', async () => {
  submission = await open(FOUNDED);
  cells = answers();
  expect(submission).toMatchObject({
    activeWholePeriod: false,
    activeDays: [{ from: '2025-07-01', to: '2025-12-31' }],
    issues: expect.arrayContaining([R57]) as unknown,
  });
  expect(declared(submission)).toBeUndefined();
});

it('asks no such thing of a library that was always there', async () => {
  const always = await open(ALWAYS);
  expect(always).toMatchObject({
    activeWholePeriod: true,
    activeDays: [{ from: '2025-01-01', to: '2025-12-31' }],
    issues: expect.not.arrayContaining([R57]) as unknown,
  });
});

it('refuses the submission for this alone', async () => {
  await save({ cells });
  const { submitSubmission } = await librarian.ask<{ submitSubmission: Submission }>(SUBMIT, { input: inputOf() });
  expect(submitSubmission).toMatchObject({
    ...{ __typename: 'Refusal', code: 'OPEN_ISSUES' },
    issues: [{ code: 'RULE_BROKEN', path: 'A00', rule: 'R57' }],
  });
});

it('takes the declaration from nobody else: another library does not find the submission, an officer may not enter', async () => {
  const input = { submissionId: submission.id, baseRevision: submission.revision, cells: [yes] };
  expect(await director.query(SAVE, { input })).toRefuse('NOT_FOUND');
  expect(await officer.query(SAVE, { input })).toRefuse('FORBIDDEN');
  expect(await save({}, submission.revision + 1)).toMatchObject({ __typename: 'Refusal', code: 'STALE_REVISION' });
  const { submission: now } = await librarian.ask<{ submission: Submission }>(READ, { id: submission.id });
  expect([now.revision, declared(now)]).toEqual([submission.revision, null]);
});

it('takes it as one more answer, a no as well as a yes, with its audit', async () => {
  const { revision } = submission;
  await save({ cells: [no] });
  expect(submission).toMatchObject({ revision: revision + 1, issues: [R57] });
  await save({ cells: [{ code: 'B01', text: '12' }, yes] });
  expect(submission).toMatchObject({
    ...{ revision: revision + 2, issues: [] },
    changes: expect.arrayContaining([
      {
        ...{ code: 'A00', before: { value: '0' }, after: { value: '1' } },
        ...{ by: 'Nguyễn Thị Lan', revision: revision + 2 },
      },
    ]) as unknown,
  });
  expect(declared(submission)).toBe('1');
  const [entry]: { details: object }[] = await api.db.query(
    `select details from audit_entry where action = 'submission.save' order by id desc limit 1`,
  );
  expect(entry!.details).toMatchObject({ items: ['B01', 'A00'] });
  await save({ cells: [yes] });
  await save({ cells: [{ code: 'B01', text: '13' }] });
  expect([submission.revision, declared(submission)]).toEqual([revision + 3, '1']);
});

it('gives the choice where it was taken back meanwhile, and writes nothing of a save that was based on older news', async () => {
  const base = submission.revision;
  await save({ cells: [no] });
  const answer = await save({ cells: [{ code: 'B01', text: '14' }, yes] }, base);
  expect(answer).toMatchObject({
    __typename: 'SaveConflict',
    conflicts: [
      {
        ...{ code: 'A00', by: 'Nguyễn Thị Lan' },
        ...{ base: { value: '1' }, mine: { value: '1' }, theirs: { value: '0' } },
      },
    ],
    current: { revision: base + 1 },
  });
  expect(submission.issues).toEqual([R57]);
  await save({ cells: [yes] });
});

it('then goes in, and says so to whoever reads it', async () => {
  const { submitSubmission } = await librarian.ask<{ submitSubmission: Submission }>(SUBMIT, { input: inputOf() });
  expect(submitSubmission).toMatchObject({ __typename: 'Submission', state: 'SUBMITTED' });
  const { submission: read } = await officer.ask<{ submission: Submission }>(READ, { id: submission.id });
  expect(read).toMatchObject({ activeWholePeriod: false, issues: [] });
  expect(declared(read)).toBe('1');
  expect(await save({ cells: [no] })).toMatchObject({ code: 'MOVE_NOT_POSSIBLE' });
});

describe('in an import', () => {
  const others = () => cells.filter(({ code }) => code !== 'A00');
  const send = async (more: object[], submit: boolean) => {
    const rows = [{ library: libraries.get(SHUT)!.identifier, cells: [...others(), ...more] }];
    const input = { roundId, submit, rows };
    return (await officer.ask<{ importSubmissions: object }>(IMPORT, { input })).importSubmissions;
  };

  it('is not declared without a value for it, and the row is refused', async () => {
    const refused = { code: 'INVALID_CELLS', issues: [{ code: 'RULE_BROKEN', path: 'rows.0.A00', rule: 'R57' }] };
    expect(await send([], true)).toMatchObject(refused);
    expect(await send([no], true)).toMatchObject(refused);
  });

  it('is declared by its row, and stays so when it is imported again without a word', async () => {
    expect(await send([yes], false)).toMatchObject({ saved: 1, submitted: 0 });
    expect(await send([yes], false)).toMatchObject({ saved: 0, unchanged: 1 });
    expect(await send([], true)).toMatchObject({ saved: 0, submitted: 1 });
    const [{ id }]: [{ id: number }] = await api.db.query(`select id from submission where library_id = $1`, [
      libraries.get(SHUT)!.id,
    ]);
    const { submission: read } = await officer.ask<{ submission: Submission }>(READ, { id });
    expect(read).toMatchObject({
      ...{ state: 'SUBMITTED', issues: [] },
      activeDays: [
        { from: '2025-01-01', to: '2025-03-31' },
        { from: '2025-07-01', to: '2025-12-31' },
      ],
    });
  });
});
