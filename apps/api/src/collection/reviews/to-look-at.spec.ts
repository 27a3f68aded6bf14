/**
 * A number unlike before needs an explanation when it is submitted. A number very far from before is to look at in the queue even
 * with one; with an explanation, a number that is only unlike before is not, and its submission may be accepted in bulk.
 */
import { as, startApi, type Api, type Person } from '../../testing/index.js';
import { changeMeanwhile } from '../../testing/change-meanwhile.js';
import { zeroCells } from '../../testing/plant-submission.js';
import { communeOf2025, library, plantLibraries, plantRoles, plantRound, ROUND_2025 } from '../../testing/plant.js';

const IMPORT = `mutation ($input: ImportInput!) { importSubmissions(input: $input) { __typename
  ... on Refusal { code issues { code path params { name value } message { vi en } } } } }`;
const SAVE = `mutation ($input: SaveCellsInput!) { answer: saveCells(input: $input) { __typename
  ... on Submission { revision issues { code path severity } } ... on Refusal { code } } }`;
const SUBMIT = `mutation ($input: SubmitInput!) { answer: submitSubmission(input: $input) { __typename
  ... on Submission { state } ... on Refusal { code issues { code path } } } }`;
const QUEUE = `query ($filter: ObligationFilter!) { obligations(filter: $filter, sort: TO_LOOK_AT) { total
  rows { library { identifier } submission { toLookAt } } } }`;

/** The year before, and what must be asked about now: people, area, seats, money and uses. The people are only two and a half times as many. */
const BEFORE = { A03: '2000', A04: '250', B01: '1000', E01: '5000', G01: '170', G03: '64', K04: '1', E06: '0' };
const WILD = { ...BEFORE, A03: '5000', G01: '333000', G03: '12500', K04: '26300', E06: '40000' };
const ASKED = ['A03', 'E06', 'G01', 'G03', 'K04'];
const GRAVE = ASKED.length - 1;

interface Issue {
  readonly code: string;
  readonly path: string;
  readonly message: { readonly vi: string; readonly en: string };
}

let api: Api;
let officer: Person, librarian: Person, clerk: Person;
let wild: string, quiet: string;
let round2026: number;
let id: number;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-20T03:00:00Z' });
  const at = { type: 'X', commune: communeOf2025('22015') };
  const planted = await plantLibraries(api, [library('demo:X:22015', at), library('x:2', at)]);
  [wild, quiet] = ['demo:X:22015', 'x:2'].map((key) => planted.get(key)!.identifier) as [string, string];
  await plantRoles(api);
  [officer, librarian, clerk] = ['chuyenvien.daklak', 'thuthu.tuyhoa', 'quantri'].map((who) => as(api, who)) as [
    Person,
    Person,
    Person,
  ];
  const round2025 = (await plantRound(api)).id;
  const inNextYear = Object.entries(ROUND_2025).map(([name, day]) => [name, day.replace('2025', '2026')]);
  round2026 = (await plantRound(api, Object.fromEntries(inNextYear) as unknown as typeof ROUND_2025)).id;
  const before = [wild, quiet].map((one) => [one, BEFORE] as const);
  expect(await take(round2025, before)).toMatchObject({ __typename: 'ImportedSubmissions' });
});
afterAll(() => api.stop());

async function take(
  roundId: number,
  submissions: ReadonlyArray<readonly [string, Readonly<Record<string, string>>]>,
  submit = true,
) {
  const zeroes = await zeroCells(api);
  const rows = submissions.map(([one, figures]) => ({
    library: one,
    cells: zeroes.map(({ code, text }) => ({
      code,
      text: figures[code] ?? (code === 'A00' && roundId === round2026 ? '' : text),
    })),
  }));
  const { importSubmissions } = await clerk.ask<{ importSubmissions: { issues?: readonly Issue[] } }>(IMPORT, {
    input: { roundId, rows, submit },
  });
  return importSubmissions;
}

async function queue(toLookAt?: boolean) {
  const { obligations } = await officer.ask<{
    obligations: { rows: { library: { identifier: string }; submission: { toLookAt: number } | null }[] };
  }>(QUEUE, { filter: { roundId: round2026, stages: ['province'], toLookAt } });
  return obligations.rows.map(({ library: { identifier }, submission }) => [identifier, submission?.toLookAt]);
}

it('asks about every one on its way in, in both languages, and takes none of it unexplained', async () => {
  const refused = await take(round2026, [[wild, WILD]]);
  expect(refused).toMatchObject({ __typename: 'Refusal', code: 'INVALID_CELLS' });
  const asked = refused.issues!.map(({ code, path }) => `${code} ${path.replace('rows.0.', '')}`);
  expect(asked.toSorted()).toEqual(ASKED.map((item) => `UNLIKE_BEFORE ${item}`));
  const { message } = refused.issues!.find(({ path }) => path.endsWith('G01'))!;
  expect(message.vi).toBe('Khác cùng kỳ năm trước: 170, nay 333000. Nhầm thì sửa lại, đúng thì giải trình vì sao.');
  expect(message.en).toMatch(/^Unlike the same period last year: 170 then, 333000 now\./);
});

it('reads a number by the reading that is like before, and asks where only its fraction is', async () => {
  const read = (code: string, text: string) => take(round2026, [[wild, { ...BEFORE, [code]: text }]], false);
  expect(await read('G03', '64.250')).toMatchObject({
    ...{ __typename: 'Refusal', code: 'INVALID_CELLS' },
    issues: [{ code: 'AMBIGUOUS_NUMBER', path: 'rows.0.G03' }],
  });
  expect(await read('B01', '1.000')).toMatchObject({ __typename: 'ImportedSubmissions' });
});

it('is explained by hand, and only then goes in; a submission like before goes in as it is', async () => {
  expect(await take(round2026, [[wild, WILD]], false)).toMatchObject({ __typename: 'ImportedSubmissions' });
  expect(await take(round2026, [[quiet, BEFORE]])).toMatchObject({ __typename: 'ImportedSubmissions' });
  const [found]: { id: number; revision: number; open: number }[] = await api.db.query(
    `select id, revision, open_warnings as open from submission where round_id = $1 and state = 'draft'`,
    [round2026],
  );
  id = found!.id;
  expect(found!.open).toBe(ASKED.length);
  const submit = (revision: number) =>
    librarian.ask<{ answer: object }>(SUBMIT, { input: { submissionId: id, revision } });
  expect(await submit(found!.revision)).toMatchObject({ answer: { code: 'OPEN_ISSUES' } });
  const explanations = ASKED.map((item) => ({ rule: 'UNLIKE_BEFORE', item, text: 'Chuyển sang trụ sở mới' }));
  const input = { submissionId: id, baseRevision: found!.revision, cells: [], explanations };
  const { answer } = await librarian.ask<{ answer: { revision: number } }>(SAVE, { input });
  expect(await submit(answer.revision)).toEqual({ answer: { __typename: 'Submission', state: 'SUBMITTED' } });
});

it('stands first in the queue with the cells that are very far from before, explained as they are, and not among those without any', async () => {
  expect(await queue()).toEqual([
    [wild, GRAVE],
    [quiet, 0],
  ]);
  expect([await queue(true), await queue(false)]).toEqual([[[wild, GRAVE]], [[quiet, 0]]]);
});

it('has one more where a reviewer has asked, also when nothing was changed', async () => {
  await changeMeanwhile(officer, librarian, id, BEFORE.B01);
  expect(await queue(true)).toEqual([[wild, GRAVE + 1]]);
});
