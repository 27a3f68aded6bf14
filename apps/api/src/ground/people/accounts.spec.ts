/**
 * The page of accounts: refusals are shown beforehand, every place has its name, and the number of statements does not grow with
 * the accounts.
 */
import { as, queriesOf, startApi, type Answer, type Api, type Person } from '../../testing/index.js';

const LINE = `id username name active whyNotClose { code message { vi } } whyNotGrant { code } roles {
  id role holds over validFrom validTo whyNotEnd { code } governingBody { name { vi } } place { name { vi } } library { id } }`;
const LIST = `query ($q: String, $page: PageInput) { accountList(filter: { q: $q }, page: $page) { total rows { ${LINE} } } }`;
const answer = (call: string, params: string) => `mutation (${params}) { answer: ${call} { __typename
  ... on AccountDetail { ${LINE} } ... on Refusal { code issues { code path message { vi en } } } } }`;
const GRANT = answer('grantRole(input: $input)', '$input: GrantRoleInput!');
const END = answer('endHeldRole(roleId: $id)', '$id: Int!');
const OPEN = answer('openAccount(input: $input)', '$input: OpenAccountInput!');
const CLOSE = answer('closeAccount(accountId: $id, reason: "Đã nghỉ việc")', '$id: Int!');

interface Code {
  readonly code: string;
}
interface Line {
  readonly __typename?: string;
  readonly id: number;
  readonly username: string;
  readonly name: string;
  readonly whyNotClose: Code | null;
  readonly whyNotGrant: Code | null;
  readonly roles: readonly {
    readonly id: number;
    readonly role: string;
    readonly holds: boolean;
    readonly over: boolean;
    readonly whyNotEnd: Code | null;
    readonly governingBody: object | null;
  }[];
}
interface Refused {
  readonly code: string;
  readonly issues: readonly { readonly code: string; readonly path: string }[];
}

let api: Api;
let administrator: Person;
beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  administrator = as(api, 'quantri');
});
afterAll(() => api.stop());

const list = async (q = '', who = administrator): Promise<{ total: number; rows: Line[] }> =>
  (await who.ask<{ accountList: { total: number; rows: Line[] } }>(LIST, { q, page: { limit: 25 } })).accountList;
const find = async (username: string, who = administrator): Promise<Line> =>
  (await list(username, who)).rows.find((one) => one.username === username)!;
const grant = (who: Person, input: object) => who.query<{ answer: Line & Refused }>(GRANT, { input });
const issuesOf = ({ data }: Answer<{ answer: Refused }>) => data.answer.issues.map(({ code, path }) => [path, code]);
const unitId = async (code: string, where: string): Promise<number> =>
  (await api.db.query(`select id from admin_unit where level = 'province' and code = $1 and ${where}`, [code]))[0]
    .id as number;

it('names the governing body of a sector’s role', async () => {
  const { roles } = await find('nganh.giaoduc');
  expect(roles).toMatchObject([{ governingBody: { name: { vi: expect.stringMatching(/Bộ Giáo dục/) as string } } }]);
});

it('says beforehand what it would refuse: one’s own rights', async () => {
  const own = await find('quantri');
  expect(own).toMatchObject({
    whyNotClose: { code: 'OWN_GRANT' },
    whyNotGrant: { code: 'OWN_GRANT' },
    roles: [{ whyNotEnd: { code: 'OWN_GRANT' } }],
  });
  const other = await find('chuyenvien.daklak');
  expect(other).toMatchObject({ whyNotClose: null, whyNotGrant: null, roles: [{ whyNotEnd: null }] });
});

it('says beforehand what it would refuse: the last administrator, and roles that are over', async () => {
  const input = { username: 'lanhdao.bo', role: 'ADMINISTRATOR', validTo: '2026-11-20' };
  expect((await grant(administrator, input)).data.answer.__typename).toBe('AccountDetail');
  const second = as(api, 'lanhdao.bo');
  const last = await find('quantri', second);
  expect(last).toMatchObject({
    whyNotClose: { code: 'LAST_ADMINISTRATOR' },
    roles: [{ whyNotEnd: { code: 'LAST_ADMINISTRATOR' } }],
  });
  expect(await second.query(END, { id: last.roles[0]!.id })).toRefuse('LAST_ADMINISTRATOR');
  const [dated] = (await find('lanhdao.bo')).roles;
  await administrator.ask(END, { id: dated!.id });
  expect((await find('lanhdao.bo')).roles[0]).toMatchObject({
    over: true,
    holds: false,
    whyNotEnd: { code: 'NOT_FOUND' },
  });
});

it('whoever is said to be refused is, and nobody else', async () => {
  for (const { id, whyNotClose } of (await list()).rows) {
    const { data } = await administrator.query<{ answer: Refused }>(CLOSE, { id });
    expect([id, data.answer.code ?? null]).toEqual([id, whyNotClose?.code ?? null]);
  }
  await api.db.query('update account set active = true, closed_at = null, closed_by = null, closed_why = null');
});

it('refuses places and days that do not fit, each at its field', async () => {
  const officer = { username: 'danhgia', role: 'PROVINCE_OFFICER', unitId: await unitId('66', 'valid_to is null') };
  const gone = await unitId('54', 'valid_to is not null'); // Phú Yên
  const commune: number = (await api.db.query(`select id from admin_unit where level = 'commune' limit 1`))[0].id;
  const wrong: [object, [string, string][]][] = [
    [{ ...officer, unitId: gone }, [['unitId', 'UNKNOWN_UNIT']]],
    [{ ...officer, unitId: commune }, [['unitId', 'UNKNOWN_PLACE']]],
    [{ ...officer, validFrom: '2025-12-02', validTo: '2025-12-01' }, [['validTo', 'DAYS_OUT_OF_ORDER']]],
    [{ ...officer, validFrom: '2025-11-19' }, [['validFrom', 'DAY_TOO_EARLY']]],
    [{ ...officer, role: 'MINISTRY_ANALYST' }, [['role', 'ROLE_NOT_THERE']]],
    [{ ...officer, username: 'khong.co' }, [['username', 'UNKNOWN_ACCOUNT']]],
  ];
  for (const [input, issues] of wrong) expect(issuesOf(await grant(administrator, input))).toEqual(issues);
  const { id } = await find('danhgia');
  await administrator.ask(CLOSE, { id });
  expect(issuesOf(await grant(administrator, officer))).toEqual([['username', 'UNKNOWN_ACCOUNT']]);
  await api.db.query('update account set active = true, closed_at = null, closed_by = null, closed_why = null');
});

it('lets one person hold several roles at several levels, and counts each for itself', async () => {
  const input = { username: 'phantich.bo', role: 'ADMINISTRATOR' };
  const { data } = await grant(administrator, input);
  expect(data.answer.roles.map(({ role }) => role)).toEqual(['ADMINISTRATOR', 'MINISTRY_ANALYST']);
  const analyst = as(api, 'phantich.bo');
  expect(await grant(analyst, { username: 'phantich.bo', role: 'ASSESSOR' })).toRefuse('OWN_GRANT');
  const own = await find('phantich.bo', analyst);
  for (const { id } of own.roles) expect(await analyst.query(END, { id })).toRefuse('OWN_GRANT');
  // Two administrators without an end: each may end the other, but not both of them.
  const first = (await find('quantri')).roles[0]!.id;
  const both = await Promise.all([
    administrator.query<{ answer: Refused }>(CLOSE, { id: own.id }),
    analyst.query<{ answer: Refused }>(END, { id: first }),
  ]);
  expect(both.filter(({ data: done }) => done?.answer && done.answer.code === undefined)).toHaveLength(1);
  await api.db.query(`update account set active = true, closed_at = null, closed_by = null, closed_why = null`);
  await api.db.query(`update account_role set ended_at = null, ended_by = null where id = $1`, [first]);
});

it('a role given twice at once is one role', async () => {
  const input = { username: 'lanhdao.daklak', role: 'ASSESSOR' };
  const both = await Promise.all([1, 2, 3].map(() => grant(administrator, input)));
  expect(both.map(({ data }) => data.answer.code ?? 'given').toSorted()).toEqual([
    'ALREADY_EXISTS',
    'ALREADY_EXISTS',
    'given',
  ]);
});

it.each([
  'Lan.Nguyen',
  'lan nguyễn',
  'qu\u0430ntri',
  'quantri\u200b',
  'đỗ\u0301',
  '.lan',
  'a',
  'system:x',
  'l\u0000an',
])('takes no name that another could be mistaken for or no token carries: %j', async (username) =>
  expect(await administrator.query(OPEN, { input: { username, name: 'Ai' } })).not.toMatchObject({
    data: { answer: { __typename: 'AccountDetail' } },
  }),
);

it('takes a name with spaces around as the name without, and diacritics in one spelling', async () => {
  const opened = async (username: string) =>
    (await administrator.query<{ answer: Line & Refused }>(OPEN, { input: { username, name: '  Đỗ Thị Sáu ' } })).data
      .answer;
  expect(await opened('  đỗ.sáu ')).toMatchObject({ username: 'đỗ.sáu', name: 'Đỗ Thị Sáu' });
  expect(await opened('đỗ.sáu')).toMatchObject({ code: 'ALREADY_EXISTS' });
  expect(await opened('đỗ.sáu'.normalize('NFD'))).toMatchObject({ code: 'ALREADY_EXISTS' });
});

it('finds one among ten thousand without diacritics, in as many statements as among ten', async () => {
  const statements = () => queriesOf(api, () => list('giao duc'));
  const before = await statements();
  await api.db.query(
    `insert into account (username, name) select 'nguoi.' || n, 'Nguyễn Văn Số ' || n from generate_series(1, 10000) n`,
  );
  await api.db.query(
    `insert into account_role (account_id, role, valid_from)
     select id, 'assessor', '2025-01-01' from account where username like 'nguoi.%'`,
  );
  const all = await list();
  expect(all.rows).toHaveLength(25);
  expect(all.total).toBeGreaterThan(10_000);
  expect(await list('so 9999')).toMatchObject({ total: 1, rows: [{ username: 'nguoi.9999' }] });
  expect((await list('van so nguyen')).total).toBe(10_000);
  expect(await list('%')).toEqual({ total: 0, rows: [] });
  expect((await list("' or 1=1 --")).total).toBe(0);
  expect((await statements()).length).toBe(before.length);
  expect((await queriesOf(api, () => list())).length).toBeLessThanOrEqual(7);
});
