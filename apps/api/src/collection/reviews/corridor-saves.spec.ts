/** Which saves of a library's submission are accepted and which are refused, over HTTP with a real token. */
import { loadReference } from '@vlis/seed';
import { loadAccounts } from '../../ground/people/load-accounts.js';
import { as, startApi, type Api, type Person } from '../../testing/index.js';
import { communeOf2025, library, plantLibraries, plantRound } from '../../testing/plant.js';
import { BEGIN, SAVE, type Submission } from './testing/corridor-actions.js';

let api: Api;
let librarian: Person;
let submission: Submission;
let roundId: number, otherId: number;

beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  const commune = communeOf2025('22015');
  const planted = await plantLibraries(api, [
    library('demo:X:22015', { type: 'X', name: { vi: 'Thư viện phường Tuy Hòa', en: 'Tuy Hoa' }, commune }),
    library('demo:T:66'),
    library('test:X:other', { type: 'X', name: { vi: 'Thư viện xã Ea Kar', en: 'Ea Kar' } }),
  ]);
  await loadAccounts.load(api.db.manager, loadReference());
  otherId = planted.get('test:X:other')!.id;
  roundId = (await plantRound(api)).id;
  librarian = as(api, 'thuthu.tuyhoa');
  submission = (await begin(planted.get('demo:X:22015')!.id)).data.beginSubmission;
});
afterAll(() => api.stop());

const begin = async (libraryId: number): Promise<{ data: { beginSubmission: Submission } }> =>
  librarian.query(BEGIN, { input: { roundId, libraryId, cells: [{ code: 'B01', text: '2300' }] } });

async function save(
  cells: object[],
  explanations: object[] = [],
  baseRevision = submission.revision,
): Promise<Submission> {
  const input = { submissionId: submission.id, baseRevision, cells, explanations };
  const { saveCells } = await librarian.ask<{ saveCells: Submission }>(SAVE, { input });
  if (saveCells.__typename === 'Submission') submission = saveCells;
  return saveCells;
}

it('hides another library’s submission from everybody outside its scope', async () => {
  expect(await begin(otherId)).toRefuse('NOT_FOUND');
  const outsider = as(api, 'giamdoc.tvdaklak');
  const { id } = submission;
  expect(await outsider.ask(`query ($id: Int!) { submission(id: $id) { id } }`, { id })).toEqual({ submission: null });
});

it('takes numbers as typed and refuses with code and place what cannot be taken, saving nothing', async () => {
  const bad = [
    { code: 'G01', text: '1.234' },
    { code: 'B02', text: 'một nghìn' },
    { code: 'C01', text: '-5' },
    { code: 'E01', text: '99999999999999' },
    { code: 'E06', text: '1,5' },
    { code: 'E04', text: '5' },
    { code: 'G06', text: '1' },
    { code: 'Z99', text: '1' },
  ];
  const refused = await save(bad);
  expect(refused).toMatchObject({ __typename: 'Refusal', code: 'INVALID_CELLS' });
  const codes = Object.fromEntries(refused.issues.map(({ path, code }) => [path, code]));
  expect(codes).toEqual({
    ...{ G01: 'AMBIGUOUS_NUMBER', B02: 'NOT_A_NUMBER', C01: 'NEGATIVE_NUMBER', E01: 'NUMBER_TOO_LARGE' },
    ...{ E06: 'TOO_MANY_DECIMALS', E04: 'COMPUTED_ITEM', G06: 'ITEM_NOT_ASKED', Z99: 'UNKNOWN_ITEM' },
  });
  const twice = await save([
    { code: 'B01', text: '5' },
    { code: 'B01', text: '6' },
    { code: 'B02', text: '5', missing: 'CLOSED' },
  ]);
  expect(twice.issues.map(({ path, code }) => `${path} ${code}`)).toEqual(['B01 ITEM_TWICE', 'B02 NUMBER_AND_REASON']);
  expect(submission.revision).toBe(1);
});

it('keeps both texts where two have explained one finding, and refuses one of nothing', async () => {
  const remark = (text: string, item = 'B01', rule = 'NOTE') => [{ rule, item, text }];
  const kept = async () => {
    const [{ explanations }]: [{ explanations: Record<string, string> }] = await api.db.query(
      `select explanations from submission where id = $1`,
      [submission.id],
    );
    return explanations['NOTE:B01'];
  };
  const base = submission.revision;
  await save([], remark('Lan đếm lại kho'), base);
  await save([], remark('Minh cộng cả kho lưu động'), base);
  expect(await kept()).toBe('Lan đếm lại kho\nMinh cộng cả kho lưu động');
  await save([], remark(''), base);
  expect(await kept()).toBe('Lan đếm lại kho\nMinh cộng cả kho lưu động');
  const history = await api.db.query(
    `select explained from submission_revision where submission_id = $1 and revision > $2 order by revision`,
    [submission.id, base],
  );
  expect(history).toEqual([
    { explained: { 'NOTE:B01': ['', 'Lan đếm lại kho'] } },
    { explained: { 'NOTE:B01': ['Lan đếm lại kho', 'Lan đếm lại kho\nMinh cộng cả kho lưu động'] } },
  ]);
  for (const wrong of [remark('x', 'NOSUCH'), remark('x', 'B01', 'NORULE'), remark('x'.repeat(2001))])
    expect(await save([], wrong)).toMatchObject({ code: 'INVALID_CELLS' });
  await save([], remark(''));
  expect(await kept()).toBeUndefined();
});
