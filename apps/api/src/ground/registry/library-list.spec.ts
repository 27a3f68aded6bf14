/** The list of libraries in a chosen order, and as a workbook: the same rows, and only those that the viewer may see. */
import ExcelJS from 'exceljs';
import { as, startApi, type Api } from '../../testing/index.js';
import { communeOf2025, library, plantLibraries, plantRoles, provinceOf2025 } from '../../testing/plant.js';

let api: Api;
beforeAll(async () => {
  api = await startApi({ now: '2026-11-21T03:00:00Z' });
  const tuyHoa = { vi: 'Thư viện phường Tuy Hòa', en: 'Tuy Hoa Ward Library' };
  const daLat = { vi: 'Thư viện Viện nghiên cứu Đà Lạt', en: 'Da Lat Institute Library' };
  await plantLibraries(api, [
    library('T:66'),
    library('X:22015', { type: 'X', name: tuyHoa, commune: communeOf2025('22015') }),
    library('U:1', { type: 'U', name: { vi: 'Thư viện Đại học Tây Nguyên', en: 'Tay Nguyen University Library' } }),
    library('S:68', { type: 'S', status: 'suspended', province: provinceOf2025('68'), name: daLat }),
  ]);
  await plantRoles(api);
});
afterAll(() => api.stop());

const MINISTRY = 'phantich.bo';
const PROVINCE = 'chuyenvien.daklak';

interface Line {
  readonly id: number;
  readonly identifier: string;
  readonly name: { readonly vi: string };
}

const LIST = `query ($filter: LibraryFilter, $order: LibraryOrder, $page: PageInput) {
  libraries(filter: $filter, order: $order, page: $page) { total rows { id identifier name { vi } type { code } status } } }`;

async function listed(username: string, variables: object = {}): Promise<readonly Line[]> {
  const { libraries } = await as(api, username).ask<{ libraries: { rows: Line[] } }>(LIST, variables);
  return libraries.rows;
}

async function sheetOf(username: string, search: string): Promise<{ head: string[]; rows: string[][] }> {
  const response = await as(api, username).fetch(`/exports/libraries.xlsx${search}`);
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

it('stands in the order that is asked, both ways, and what is the same in the order of names', async () => {
  const byIdentifier = await listed(MINISTRY, { order: { by: 'IDENTIFIER' } });
  const identifiers = byIdentifier.map(({ identifier }) => identifier);
  expect(identifiers.length).toBeGreaterThan(2);
  expect(identifiers).toEqual([...identifiers].sort());
  const turned = await listed(MINISTRY, { order: { by: 'IDENTIFIER', descending: true } });
  expect(turned.map(({ identifier }) => identifier)).toEqual([...identifiers].reverse());
  for (const by of ['NAME', 'TYPE', 'BODY', 'PROVINCE', 'STATUS']) {
    const rows = await listed(MINISTRY, { order: { by } });
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(byIdentifier.map(({ id }) => id)));
  }
  // Page by page nothing is lost or told twice.
  const pages = await Promise.all(
    identifiers.map((_, offset) => listed(MINISTRY, { order: { by: 'STATUS' }, page: { offset, limit: 1 } })),
  );
  expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(identifiers.length);
});

it('is a workbook of the same rows with the columns that are asked, in either language', async () => {
  const rows = await listed(MINISTRY);
  const all = await sheetOf(MINISTRY, '');
  expect(all.head).toEqual([
    'STT',
    'Tên thư viện',
    'Mã định danh',
    'Loại thư viện',
    'Cơ quan chủ quản',
    'Địa bàn',
    'Tình trạng',
  ]);
  expect(all.rows.map(([, name, identifier]) => [name, identifier])).toEqual(
    rows.map(({ name, identifier }) => [name.vi, identifier]),
  );
  const some = await sheetOf(
    MINISTRY,
    `?columns=identifier,status&language=en&ids=${rows[0]!.id},${rows[1]!.id}&by=NAME`,
  );
  expect(some.head).toEqual(['No.', 'Identifier', 'Status']);
  expect(some.rows.map(([, identifier]) => identifier)).toEqual(rows.slice(0, 2).map(({ identifier }) => identifier));
});

it('holds what its reader sees on the screen, and notes who took it', async () => {
  const [seen, taken] = [await listed(PROVINCE), await sheetOf(PROVINCE, '')];
  expect(taken.rows.map(([, , identifier]) => identifier)).toEqual(seen.map(({ identifier }) => identifier));
  expect(seen.length).toBeLessThan((await listed(MINISTRY)).length);
  const [note] = (await api.db.query(
    `select actor, details from audit_entry where subject_kind = 'library' and action = 'library.read' order by id desc limit 1`,
  )) as { actor: string; details: { rows: number } }[];
  expect(note).toMatchObject({ actor: PROVINCE, details: { rows: seen.length } });
});

it.each([
  ['?filter=no', 'filter'],
  ['?filter={"provinceId":"x"}', 'filter.provinceId'],
  ['?filter={"other":1}', 'filter'],
  ['?filter={"asOf":"2026-02-30"}', 'filter.asOf'],
  ['?by=age', 'by'],
  ['?columns=secret', 'columns.0'],
  ['?ids=0', 'ids.0'],
  ['?language=fr', 'language'],
  ['?by=NAME&by=TYPE', 'by'],
  ['?unknown=1', ''],
])('names what cannot be read: %s', async (search, place) => {
  const response = await as(api, MINISTRY).fetch(`/exports/libraries.xlsx${search}`);
  expect(response.status).toBe(400);
  const refusal = JSON.stringify(await response.json());
  expect(refusal).toContain('INVALID_INPUT');
  expect(refusal).toContain(place);
});
