/** The list of accounts filtered, in a chosen order, and as a workbook: the same rows, and no text becomes a formula. */
import ExcelJS from 'exceljs';
import { as, queriesOf, startApi, type Api } from '../../testing/index.js';

let api: Api;
beforeAll(async () => {
  api = await startApi({ now: '2026-11-21T03:00:00Z' });
});
afterAll(() => api.stop());

const LIST = `query ($filter: AccountFilter, $order: AccountOrder, $page: PageInput) {
  accountList(filter: $filter, order: $order, page: $page) { total rows { id username name active } } }`;

interface Line {
  readonly id: number;
  readonly username: string;
  readonly name: string;
  readonly active: boolean;
}

async function listed(variables: object = {}): Promise<readonly Line[]> {
  const page = { limit: 200 };
  return (await as(api, 'quantri').ask<{ accountList: { rows: Line[] } }>(LIST, { page, ...variables })).accountList
    .rows;
}
const usernames = (lines: readonly Line[]): readonly string[] => lines.map(({ username }) => username);

async function sheetOf(search: string): Promise<{ head: string[]; rows: string[][] }> {
  const response = await as(api, 'quantri').fetch(`/exports/accounts.xlsx${search}`);
  expect(response.status).toBe(200);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await response.arrayBuffer());
  const lines: string[][] = [];
  book.worksheets[0]!.eachRow((row) =>
    lines.push((row.values as unknown[]).slice(1).map((value) => (typeof value === 'string' ? value : ''))),
  );
  const at = lines.findIndex(([first]) => first === 'STT' || first === 'No.');
  return { head: lines[at]!, rows: lines.slice(at + 1).filter(([number]) => /^\d+$/.test(number!)) };
}

it('stands in the order that is asked, both ways, and page by page nothing is lost', async () => {
  const byUsername = usernames(await listed({ order: { by: 'USERNAME' } }));
  expect(byUsername.length).toBeGreaterThan(5);
  expect(byUsername).toEqual([...byUsername].sort());
  expect(usernames(await listed({ order: { by: 'USERNAME', descending: true } }))).toEqual([...byUsername].reverse());
  const pages = await Promise.all(
    byUsername.map((_, offset) => listed({ order: { by: 'STATE' }, page: { offset, limit: 1 } })),
  );
  expect(usernames(pages.flat()).toSorted()).toEqual([...byUsername].sort());
});

it('is narrowed by role and by whether it is open; a role that is over is none', async () => {
  expect(usernames(await listed({ filter: { role: 'ASSESSOR' } }))).toEqual(['danhgia']);
  const before = await listed();
  await api.db.query(`update account set active = false where username = 'lanhdao.daklak'`);
  await api.db.query(
    `update account_role set ended_at = now() where account_id = (select id from account where username = 'danhgia')`,
  );
  expect(await listed({ filter: { role: 'ASSESSOR' } })).toEqual([]);
  expect(usernames(await listed({ filter: { active: false } }))).toEqual(['lanhdao.daklak']);
  expect((await listed({ filter: { active: true } })).length).toBe(before.length - 1);
  expect(usernames(await listed({ order: { by: 'STATE' } })).at(-1)).toBe('lanhdao.daklak');
  expect(usernames(await listed({ filter: { role: 'PROVINCE_OFFICER', q: 'le thi hong' } }))).toEqual([
    'chuyenvien.daklak',
  ]);
  await api.db.query(`update account set active = true`);
  await api.db.query(`update account_role set ended_at = null`);
});

it('is a workbook of the same rows, in either language, and notes who took it', async () => {
  const all = await sheetOf('');
  expect(all.head).toEqual(['STT', 'Họ và tên', 'Tên tài khoản', 'Vai trò và phạm vi', 'Tình trạng']);
  expect(all.rows.map(([, , username]) => username)).toEqual(usernames(await listed()));
  expect(all.rows.find(([, , username]) => username === 'nganh.giaoduc')![3]).toMatch(/^Chuyên viên bộ, ngành · Bộ Gi/);
  expect(all.rows.find(([, , username]) => username === 'phantich.bo')![3]).toBe('Chuyên viên Bộ · Cả nước');
  const [first, second] = await listed();
  const some = await sheetOf(`?columns=username,state&language=en&ids=${first!.id},${second!.id}`);
  expect(some.head).toEqual(['No.', 'User name', 'State']);
  expect(some.rows).toEqual([
    ['1', first!.username, 'Open'],
    ['2', second!.username, 'Open'],
  ]);
  const [note] = (await api.db.query(
    `select actor, details from audit_entry where subject_kind = 'account' and action = 'account.read' order by id desc limit 1`,
  )) as { actor: string; details: { rows: number } }[];
  expect(note).toMatchObject({ actor: 'quantri', details: { rows: 2, language: 'en' } });
});

it('keeps a name that looks like a formula a text', async () => {
  await api.db.query(`insert into account (username, name) values ('cong.thuc', '=cmd()')`);
  const book = new ExcelJS.Workbook();
  const response = await as(api, 'quantri').fetch('/exports/accounts.xlsx?filter={"q":"cong.thuc"}&columns=name');
  await book.xlsx.load(await response.arrayBuffer());
  const values = book.worksheets[0]!.getRows(1, 20)!.flatMap((row) => row.values as unknown[]);
  expect(values.filter((value) => typeof value === 'object' && value !== null && 'formula' in value)).toEqual([]);
  expect(values.some((value) => typeof value === 'string' && value.includes('=cmd()'))).toBe(true);
});

it('costs as many statements for many accounts as for few', async () => {
  const taken = () => queriesOf(api, () => as(api, 'quantri').fetch('/exports/accounts.xlsx'));
  const few = (await taken()).length;
  await api.db.query(
    `insert into account (username, name) select 'nguoi.' || n, 'Nguyễn Văn Số ' || n from generate_series(1, 500) n`,
  );
  expect((await taken()).length).toBe(few);
});

it.each(['?filter=no', '?filter={"role":"KING"}', '?filter={"active":"x"}', '?filter=[]', '?by=age', '?columns=email'])(
  'names what cannot be read: %s',
  async (search) => {
    const response = await as(api, 'quantri').fetch(`/exports/accounts.xlsx${search}`);
    expect(response.status).toBe(400);
    expect(JSON.stringify(await response.json())).toContain('INVALID_INPUT');
  },
);

it('is for those who may read accounts', async () =>
  expect((await as(api, 'phantich.bo').fetch('/exports/accounts.xlsx')).status).toBe(403));
