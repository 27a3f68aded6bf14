/** An import overwrites what a library has saved only where it names the revision that it has seen. */
import { as, startApi, type Api, type Person } from '../../../testing/index.js';
import { library, plantLibraries, plantRoles, plantRound } from '../../../testing/plant.js';

const SAVE = `mutation ($input: SaveCellsInput!) { saveCells(input: $input) { __typename ... on Submission { revision } } }`;
const IMPORT = `mutation ($input: ImportInput!) { importSubmissions(input: $input) { __typename
  ... on ImportedSubmissions { saved unchanged }
  ... on Refusal { code issues { code path message { vi } params { name value } } } } }`;

interface Answer {
  readonly importSubmissions: {
    readonly __typename: string;
    readonly issues: readonly { readonly path: string; readonly message: { readonly vi: string } }[];
  };
}

let api: Api;
let officer: Person, administrator: Person, librarian: Person;
let roundId: number, id: number, identifier: string, other: string;

beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  const libraries = await plantLibraries(api, [
    library('demo:X:22015', { type: 'X', name: { vi: 'Thư viện phường Tuy Hòa', en: 'Tuy Hoa' } }),
    library('demo:T:66'),
  ]);
  ({ id, identifier } = libraries.get('demo:X:22015')!);
  other = libraries.get('demo:T:66')!.identifier;
  await plantRoles(api);
  roundId = (await plantRound(api)).id;
  [officer, administrator, librarian] = [as(api, 'chuyenvien.daklak'), as(api, 'quantri'), as(api, 'thuthu.tuyhoa')];
});
afterAll(() => api.stop());

const row = (text: string, differing: object = {}) => ({
  ...{ library: identifier, cells: [{ code: 'B01', text }], ...differing },
});
const send = (who: Person, rows: readonly object[]) =>
  who.query<Answer>(IMPORT, { input: { roundId, rows, submit: false } });
const stored = async (): Promise<string | undefined> => {
  const [found]: { value: string }[] = await api.db.query(
    `select s.cells->>'B01' as value from submission s where library_id = $1`,
    [id],
  );
  return found?.value;
};

it('begins no submission with a row of blanks, and names a library that owes none', async () => {
  for (const blanks of [[], [{ code: 'B01', text: '' }]])
    expect((await send(officer, [row('', { cells: blanks })])).data.importSubmissions).toEqual({
      ...{ __typename: 'ImportedSubmissions', saved: 0, unchanged: 1 },
    });
  expect(await send(officer, [row('', { cells: [], library: 'VN-0000-0000-0' })])).toRefuse('INVALID_CELLS');
  expect(await api.db.query('select id from submission')).toEqual([]);
});

it('takes what nobody else has touched, also twice', async () => {
  for (const text of ['1', '2'])
    expect((await send(officer, [row(text)])).data.importSubmissions.__typename).toBe('ImportedSubmissions');
  expect(await stored()).toBe('2');
});

it('stops at what the library has saved, says who and when, and writes none of the rows', async () => {
  const [begun]: { id: number }[] = await api.db.query(`select id from submission where library_id = $1`, [id]);
  await librarian.ask(SAVE, {
    input: { submissionId: begun!.id, baseRevision: 2, cells: [{ code: 'B01', text: '2371' }] },
  });
  const refused = await send(officer, [{ library: other, cells: [{ code: 'B01', text: '9' }] }, row('3')]);
  expect(refused).toRefuse('STALE_REVISION');
  expect(refused.data.importSubmissions.issues).toMatchObject([
    {
      code: 'DRAFT_CHANGED',
      path: 'rows.1.baseRevision',
      message: { vi: expect.stringMatching(new RegExp(`${identifier}.*Nguyễn Thị Lan.*20/11/2025.*bản 3`)) as string },
    },
  ]);
  // Cells that the library has left blank, or none at all, are no way round it; nor is another account, or an old revision.
  for (const attempt of [
    { cells: [{ code: 'B02', text: '1' }] },
    { cells: [] },
    { baseRevision: 2 },
    { baseRevision: 4 },
    { baseRevision: -1 },
  ])
    expect(await send(officer, [row('3', attempt)])).toRefuse('STALE_REVISION');
  expect(await send(administrator, [row('3')])).toRefuse('STALE_REVISION');
  expect(await stored()).toBe('2371');
  const [{ n }]: [{ n: number }] = await api.db.query(`select count(*)::int as n from submission where round_id = $1`, [
    roundId,
  ]);
  expect(n).toBe(1);
});

it('takes it from somebody who has seen it, and asks again when the library has saved since', async () => {
  expect((await send(officer, [row('4', { baseRevision: 3 })])).data.importSubmissions.__typename).toBe(
    'ImportedSubmissions',
  );
  expect(await stored()).toBe('4');
  expect(await send(administrator, [row('5')])).toRefuse('STALE_REVISION');
  expect(await send(administrator, [row('5', { baseRevision: 3 })])).toRefuse('STALE_REVISION');
});

it('leaves with a returned submission when it was last sent, and whether that was late, as a save does', async () => {
  const sent = new Date('2025-11-19T03:00:00Z');
  await api.db.query(
    `update submission set state = 'returned', returned_until = '2025-12-31', submitted_at = $2, late = true
     where library_id = $1`,
    [id, sent],
  );
  const { data } = await send(officer, [row('6', { baseRevision: 4 })]);
  expect(data.importSubmissions).toMatchObject({ saved: 1 });
  const [found] = await api.db.query(`select submitted_at as sent, late from submission where library_id = $1`, [id]);
  expect(found).toEqual({ sent, late: true });
});
