/** The list of obligations in a chosen order, and as a workbook: the same rows, and only those that the viewer may see. */
import ExcelJS from 'exceljs';
import { as, queriesOf, startApi, type Api } from '../../../testing/index.js';
import {
  communeOf2025,
  library,
  plantLibraries,
  plantRoles,
  plantRound,
  provinceOf2025,
  ROUND_2025,
} from '../../../testing/plant.js';

let api: Api;
beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  const tuyHoa = { vi: 'Thư viện phường Tuy Hòa', en: 'Tuy Hoa Ward Library' };
  await plantLibraries(api, [
    library('T:66'),
    library('demo:X:22015', { type: 'X', name: tuyHoa, commune: communeOf2025('22015') }),
    library('T:68', { province: provinceOf2025('68'), name: { vi: 'Thư viện tỉnh Lâm Đồng', en: 'Lam Dong Library' } }),
  ]);
  await plantRoles(api);
  await plantRound(api, ROUND_2025);
});
afterAll(() => api.stop());

const MINISTRY = 'phantich.bo';
const PROVINCE = 'chuyenvien.daklak';

interface Line {
  readonly id: string;
  readonly library: { readonly id: number; readonly identifier: string };
}

const LIST = `query ($filter: ObligationFilter!, $sort: ObligationSort!, $descending: Boolean, $page: PageInput) {
  obligations(filter: $filter, sort: $sort, descending: $descending, page: $page) {
    total rows { id library { id identifier } } } }`;

async function listed(username: string, variables: object = {}): Promise<readonly Line[]> {
  const asked = { filter: {}, sort: 'NAME', ...variables };
  return (await as(api, username).ask<{ obligations: { rows: Line[] } }>(LIST, asked)).obligations.rows;
}
const identifiers = (rows: readonly Line[]): readonly string[] => rows.map(({ library: { identifier } }) => identifier);

async function sheetOf(username: string, search: string): Promise<{ head: string[]; rows: string[][] }> {
  const response = await as(api, username).fetch(`/exports/obligations.xlsx${search}`);
  expect(response.status).toBe(200);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await response.arrayBuffer());
  const lines: string[][] = [];
  book.worksheets[0]!.eachRow((row) =>
    lines.push((row.values as unknown[]).slice(1).map((value) => String(value ?? ''))),
  );
  const at = lines.findIndex(([first]) => first === 'STT' || first === 'No.');
  return { head: lines[at]!, rows: lines.slice(at + 1).filter(([number]) => /^\d+$/.test(number!)) };
}

it('is turned round, in every order nothing is lost, and page by page nothing is told twice', async () => {
  const byName = await listed(MINISTRY);
  expect(byName).toHaveLength(3);
  expect(await listed(MINISTRY, { descending: true })).toEqual(byName.toReversed());
  for (const sort of ['NAME', 'SUBMITTED_AT', 'TO_LOOK_AT', 'DUE'])
    for (const descending of [false, true]) {
      const pages = await Promise.all(
        byName.map((_, offset) => listed(MINISTRY, { sort, descending, page: { offset, limit: 1 } })),
      );
      expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(3);
    }
});

it('is narrowed to libraries that are named', async () => {
  const [first, second] = await listed(MINISTRY);
  const libraryIds = [first!.library.id];
  expect(await listed(MINISTRY, { filter: { libraryIds } })).toEqual([first]);
  expect(await listed(MINISTRY, { filter: { libraryIds: [] } })).toEqual([]);
  expect(await listed(MINISTRY, { filter: { libraryIds: [second!.library.id], q: 'khong co' } })).toEqual([]);
});

it('is a workbook of the same rows with the columns that are asked, in either language', async () => {
  const all = await sheetOf(MINISTRY, '');
  expect(all.head.slice(0, 4)).toEqual(['STT', 'Thư viện', 'Mã định danh', 'Loại thư viện']);
  expect(all.rows.map(([, , identifier]) => identifier)).toEqual(identifiers(await listed(MINISTRY)));
  const [first] = await listed(MINISTRY, { descending: true });
  const some = await sheetOf(
    MINISTRY,
    `?columns=identifier,state,filled,due&language=en&by=NAME&descending=true&ids=${first!.library.id}`,
  );
  expect(some.head).toEqual(['No.', 'Identifier', 'State', 'Filled in', 'Due']);
  expect(some.rows).toEqual([['1', first!.library.identifier, 'Not started', 'not begun', '05/12/2025']]);
  expect((await sheetOf(MINISTRY, '?filter={"states":["OFFICIAL"]}')).rows).toEqual([]);
});

it('holds what its reader sees on the screen, and notes who took it', async () => {
  const [seen, taken] = [await listed(PROVINCE), await sheetOf(PROVINCE, '')];
  expect(taken.rows.map(([, , identifier]) => identifier)).toEqual(identifiers(seen));
  expect(seen).toHaveLength(2);
  const [note] = (await api.db.query(
    `select actor, details from audit_entry where subject_kind = 'obligation' order by id desc limit 1`,
  )) as { actor: string; details: { rows: number } }[];
  expect(note).toMatchObject({ actor: PROVINCE, details: { rows: 2 } });
});

it('names whom to call where its reader may know, and nobody where he may not', async () => {
  const [first] = await listed(PROVINCE);
  const keep = `mutation ($input: KeepContactInput!) { keepContact(input: $input) { __typename } }`;
  const input = {
    libraryId: first!.library.id,
    name: 'Lê Thị Hoa',
    post: 'Thủ thư',
    telephone: '+84 257 3823 456',
    main: true,
  };
  await as(api, PROVINCE).ask(keep, { input });
  const search = `?columns=contact,telephone,email&ids=${first!.library.id}`;
  const taken = await sheetOf(PROVINCE, search);
  expect(taken.head).toEqual(['STT', 'Người liên hệ', 'Điện thoại', 'Thư điện tử']);
  expect(taken.rows).toEqual([['1', 'Lê Thị Hoa, Thủ thư', '+84 257 3823 456']]);
  expect((await sheetOf('lanhdao.bo', search)).rows).toEqual([['1']]);
});

it('says how a library was followed up last to whom that is shown, and filters by it', async () => {
  const [first] = await listed(PROVINCE);
  const [{ id: roundId }]: [{ id: number }] = await api.db.query(`select id from round order by id desc limit 1`);
  const record = `mutation ($input: RecordFollowUpInput!) { recordFollowUp(input: $input) { __typename } }`;
  const input = {
    key: 'call-of-list',
    roundId,
    libraryId: first!.library.id,
    channel: 'TELEPHONE',
    outcome: 'PROMISED',
    note: 'Gặp bảo vệ',
  };
  await as(api, PROVINCE).ask(record, { input: { ...input, promisedUntil: '2025-12-03' } });
  const columns = '?columns=followUps,followedUpOn,outcome,note';
  const search = `${columns}&filter={"roundId":${roundId},"lastOutcomes":["PROMISED"]}`;
  const taken = await sheetOf(PROVINCE, search);
  expect(taken.head).toEqual(['STT', 'Số lần đôn đốc', 'Đôn đốc lần cuối', 'Kết quả', 'Ghi chú đôn đốc']);
  const day = taken.rows[0]![2];
  expect(taken.rows).toEqual([['1', '1', day, 'Gọi điện: hứa nộp chậm nhất 03/12/2025', 'Gặp bảo vệ']]);
  expect((await sheetOf('lanhdao.bo', `${columns}&ids=${first!.library.id}`)).rows).toEqual([['1']]);
});

it('costs as many statements for three as for one', async () => {
  const taken = (search: string) => queriesOf(api, () => as(api, MINISTRY).fetch(`/exports/obligations.xlsx${search}`));
  const [first] = await listed(MINISTRY);
  expect((await taken('')).length).toBe((await taken(`?ids=${first!.library.id}`)).length);
});

it('takes from its address how often libraries were reminded, as the screen does', async () => {
  const often = async (times: number) => (await sheetOf(MINISTRY, `?filter={"reminders":${times}}`)).rows.length;
  expect(await often(0)).toBeGreaterThan(0);
  expect(await often(3)).toBe(0);
});

it.each([
  '?filter=no',
  '?filter={"states":["LATE"]}',
  '?filter={"ownOnly":true}',
  '?filter={"reminders":4}',
  '?by=age',
  '?columns=cells',
])('names what cannot be read: %s', async (search) => {
  const response = await as(api, MINISTRY).fetch(`/exports/obligations.xlsx${search}`);
  expect(response.status).toBe(400);
  expect(JSON.stringify(await response.json())).toContain('INVALID_INPUT');
});
