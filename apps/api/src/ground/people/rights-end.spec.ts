/** Rights end at once, also for tokens that are still valid; who may grant them, and that an administrator is always left. */
import { grantAdministrator } from '../../operations/command/grant-administrator.command.js';
import { Database } from '../../platform/database/database.js';
import { readyAccounts } from '../../operations/embedded-identity/ready-accounts.js';
import { signIn } from '../../operations/embedded-identity/sign-in.js';
import { as, bearing, startApi, tokenOf, type Api, type Person } from '../../testing/index.js';
import { library, plantLibraries, plantRound } from '../../testing/plant.js';

const ACCOUNT = `id username name active closedBy closedWhy
  roles { id role validFrom validTo holds endedBy grantedBy place { code } }`;
const mutation = (call: string, params: string) =>
  `mutation (${params}) { answer: ${call} { __typename ... on AccountDetail { ${ACCOUNT} }
    ... on Refusal { code issues { code path } } } }`;
const OPEN = mutation('openAccount(input: $input)', '$input: OpenAccountInput!');
const CLOSE = mutation('closeAccount(accountId: $id, reason: $reason)', '$id: Int!, $reason: String!');
const REOPEN = mutation('reopenAccount(accountId: $id)', '$id: Int!');
const GRANT = mutation('grantRole(input: $input)', '$input: GrantRoleInput!');
const END = mutation('endHeldRole(roleId: $id)', '$id: Int!');
const LIST = `query ($q: String) { accountList(filter: { q: $q }) { total rows { ${ACCOUNT} } } }`;
const ME = '{ me { username permissions } }';

interface Account {
  readonly __typename: string;
  readonly id: number;
  readonly username: string;
  readonly active: boolean;
  readonly roles: readonly { readonly id: number; readonly role: string; readonly holds: boolean }[];
}

let api: Api;
let administrator: Person;
let libraryId: number, provinceId: number;

beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  libraryId = (await plantLibraries(api, [library('one')])).get('one')!.id;
  await plantRound(api);
  [{ id: provinceId }] = await api.db.query(
    `select id from admin_unit where level = 'province' and code = '66' and valid_to is null`,
  );
  administrator = as(api, 'quantri');
});
afterAll(() => api.stop());

const find = async (username: string): Promise<Account> => {
  const { accountList } = await administrator.ask<{ accountList: { rows: Account[] } }>(LIST, { q: username });
  return accountList.rows.find((one) => one.username === username)!;
};
const roleOf = async (username: string): Promise<number> => (await find(username)).roles.find(({ holds }) => holds)!.id;
const lastAudit = async (): Promise<object> =>
  (
    await api.db.query(
      `select actor, action, subject_ids as ids, details from audit_entry where refusal is null order by id desc limit 1`,
    )
  )[0];
const grant = (who: Person, input: object) => who.query<{ answer: Account }>(GRANT, { input });

it('ends a role in the moment it is ended: the same token is refused with the next question', async () => {
  const officer = bearing(api, await tokenOf(api, 'chuyenvien.daklak'));
  const list = `{ obligations(filter: {}) { total } }`;
  expect((await officer.query(list)).status).toBe(200);
  const id = await roleOf('chuyenvien.daklak');
  const { answer } = await administrator.ask<{ answer: Account }>(END, { id });
  expect(answer.roles).toMatchObject([{ id, holds: false, endedBy: 'Bùi Thị Ngọc' }]);
  expect(await lastAudit()).toMatchObject({
    actor: 'quantri',
    action: 'role.end',
    details: { role: 'province-officer' },
  });
  expect(await officer.query(list)).toRefuse('FORBIDDEN');
  expect(await administrator.query(END, { id })).toRefuse('NOT_FOUND');
});

it('gives it back by another grant, from today or a later day, to a last day', async () => {
  const input = { username: 'chuyenvien.daklak', role: 'PROVINCE_OFFICER', unitId: provinceId };
  const given = await grant(administrator, { ...input, validTo: '2025-11-21' });
  expect(given.data.answer).toMatchObject({ __typename: 'AccountDetail' });
  expect(given.data.answer.roles[0]).toMatchObject({
    holds: true,
    validTo: '2025-11-21',
    grantedBy: 'Bùi Thị Ngọc',
    place: { code: '66' },
  });
  expect(await lastAudit()).toMatchObject({
    action: 'role.assign',
    details: { role: 'province-officer', unitId: provinceId },
  });
  expect(await grant(administrator, input)).toRefuse('ALREADY_EXISTS');
  const officer = as(api, 'chuyenvien.daklak');
  expect((await officer.query(`{ obligations(filter: {}) { total } }`)).status).toBe(200);
  api.clock.set('2025-11-21T17:00:00Z'); // after its last day
  expect(await officer.query(`{ obligations(filter: {}) { total } }`)).toRefuse('FORBIDDEN');
  api.clock.set('2025-11-20T03:00:00Z');
});

it('gives roles where they fit and to accounts that are open, and nothing to oneself', async () => {
  const wrong: [object, string][] = [
    [{ username: 'phantich.bo', role: 'ADMINISTRATOR', unitId: provinceId }, 'INVALID_INPUT'],
    [{ username: 'phantich.bo', role: 'LIBRARY_STAFF' }, 'INVALID_INPUT'],
    [{ username: 'phantich.bo', role: 'SECTOR_OFFICER' }, 'INVALID_INPUT'],
    [{ username: 'phantich.bo', role: 'SECTOR_OFFICER', body: 'NO-SUCH' }, 'NOT_FOUND'],
    [{ username: 'phantich.bo', role: 'PROVINCE_LEADER', unitId: 999_999 }, 'NOT_FOUND'],
    [{ username: 'phantich.bo', role: 'PROVINCE_LEADER', unitId: provinceId, libraryId }, 'INVALID_INPUT'],
    [
      { username: 'phantich.bo', role: 'PROVINCE_LEADER', unitId: provinceId, validFrom: '2025-11-19' },
      'INVALID_INPUT',
    ],
    [{ username: 'phantich.bo', role: 'PROVINCE_LEADER', unitId: provinceId, validTo: '2025-11-19' }, 'INVALID_INPUT'],
    [{ username: 'khong.co', role: 'ASSESSOR' }, 'NOT_FOUND'],
    [{ username: 'system:census-import', role: 'ASSESSOR' }, 'NOT_FOUND'],
    [{ username: 'quantri', role: 'MINISTRY_ANALYST' }, 'OWN_GRANT'],
    [{ username: ' quantri ', role: 'PROVINCE_OFFICER', unitId: provinceId }, 'OWN_GRANT'],
  ];
  for (const [input, code] of wrong) expect(await grant(administrator, input)).toRefuse(code);
  expect(await administrator.query(END, { id: await roleOf('quantri') })).toRefuse('OWN_GRANT');
});

it('is for administrators', async () => {
  const { id } = await find('danhgia');
  for (const name of ['lanhdao.bo', 'phantich.bo', 'lanhdao.daklak', 'thuthu.tuyhoa']) {
    const who = as(api, name);
    for (const answer of [
      await who.query(LIST),
      await who.query(`{ account(id: ${id}) { username } }`),
      await who.query(OPEN, { input: { username: 'ban.moi', name: 'Bạn' } }),
      await who.query(CLOSE, { id, reason: 'vì tôi muốn' }),
      await who.query(REOPEN, { id }),
      await grant(who, { username: 'danhgia', role: 'ADMINISTRATOR' }),
      await who.query(END, { id: 1 }),
    ])
      expect(answer).toRefuse('FORBIDDEN');
  }
});

it('opens an account for somebody whom only the identity provider knows', async () => {
  const input = { username: 'ban.moi', name: 'Bạn Mới' };
  expect((await administrator.ask<{ answer: object }>(OPEN, { input })).answer).toMatchObject({
    ...input,
    active: true,
    roles: [],
  });
  expect(await lastAudit()).toMatchObject({
    actor: 'quantri',
    action: 'account.open',
    details: {},
  });
  expect(await administrator.query(OPEN, { input })).toRefuse('ALREADY_EXISTS');
  for (const username of ['system:x', 'Có Dấu Cách', ''])
    expect(await administrator.query(OPEN, { input: { ...input, username } })).toRefuse('INVALID_INPUT');
});

it('closes an account at once: live tokens, refresh tokens and new sign-ins', async () => {
  const { password } = readyAccounts();
  const tokens = await signIn(api.url, 'danhgia', password);
  const person = bearing(api, tokens.accessToken);
  expect((await person.query(ME)).status).toBe(200);
  const { id } = await find('danhgia');
  expect(await administrator.query(CLOSE, { id, reason: '   ' })).toRefuse('INVALID_INPUT');
  const closed = await administrator.ask<{ answer: object }>(CLOSE, { id, reason: 'Đã nghỉ việc' });
  expect(closed.answer).toMatchObject({ active: false, closedBy: 'Bùi Thị Ngọc', closedWhy: 'Đã nghỉ việc' });
  expect(await lastAudit()).toMatchObject({
    action: 'account.close',
    ids: [`${id}`],
    details: { reason: 'Đã nghỉ việc' },
  });

  const refused = await person.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: ME }),
  });
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([403, 'ACCOUNT_UNKNOWN']);
  const renewed = await fetch(`${api.url}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: 'vlis-admin',
      grant_type: 'refresh_token',
      refresh_token: tokens.refreshToken,
    }),
  });
  expect(renewed.status).toBe(400);
  await expect(signIn(api.url, 'danhgia', password)).rejects.toThrow();

  // It is shown as closed, and its name stays; closed twice it is not there to be closed.
  expect(await find('danhgia')).toMatchObject({ active: false, roles: [{ holds: false }] });
  expect(await administrator.query(CLOSE, { id, reason: 'Đã nghỉ việc' })).toRefuse('NOT_FOUND');
  expect((await administrator.ask<{ answer: object }>(REOPEN, { id })).answer).toMatchObject({ active: true });
  expect(await lastAudit()).toMatchObject({ action: 'account.open', details: { reopened: true } });
  expect((await bearing(api, (await signIn(api.url, 'danhgia', password)).accessToken).query(ME)).status).toBe(200);
});

it('leaves one administrator who does not run out, also when two end each other at once', async () => {
  const own = await find('quantri');
  expect(await administrator.query(CLOSE, { id: own.id, reason: 'Tôi nghỉ việc' })).toRefuse('OWN_GRANT');
  // A second one whose role runs out is not enough for the first to go.
  expect(
    (await grant(administrator, { username: 'lanhdao.bo', role: 'ADMINISTRATOR', validTo: '2026-11-20' })).data.answer
      .__typename,
  ).toBe('AccountDetail');
  const second = as(api, 'lanhdao.bo');
  const first = await roleOf('quantri');
  expect(await second.query(END, { id: first })).toRefuse('LAST_ADMINISTRATOR');
  expect(await second.query(CLOSE, { id: own.id, reason: 'Thử đóng' })).toRefuse('LAST_ADMINISTRATOR');

  expect((await grant(administrator, { username: 'phantich.bo', role: 'ADMINISTRATOR' })).data.answer.__typename).toBe(
    'AccountDetail',
  );
  const third = (await find('phantich.bo')).roles.find(({ role }) => role === 'ADMINISTRATOR')!.id;
  const both = await Promise.all([
    as(api, 'phantich.bo').query<{ answer: Account }>(END, { id: first }),
    administrator.query<{ answer: Account }>(END, { id: third }),
  ]);
  const done = both.filter(({ data }) => data?.answer.__typename === 'AccountDetail');
  expect(done).toHaveLength(1);
  const [{ n }]: [{ n: number }] = await api.db.query(
    `select count(*)::int as n from account_role where role = 'administrator' and ended_at is null and valid_to is null`,
  );
  expect(n).toBe(1);
});

it('lets in a first administrator from the command line, and another only for a reason', async () => {
  const now = api.clock.now();
  const asked = { username: 'quantri.moi', name: 'Quản trị mới' };
  expect(await grantAdministrator(new Database(api.db), asked, now)).toRefuse('ADMINISTRATOR_EXISTS');
  expect(await grantAdministrator(new Database(api.db), { ...asked, reason: 'x' }, now)).toRefuse('INVALID_INPUT');
  expect(await grantAdministrator(new Database(api.db), { ...asked, username: 'system:x' }, now)).toRefuse(
    'INVALID_INPUT',
  );
  await api.db.query(`update account_role set ended_at = now() where role = 'administrator'`);
  const both = await Promise.all(
    [1, 2].map((n) => grantAdministrator(new Database(api.db), { ...asked, username: `quantri.${n}0` }, now)),
  );
  expect(both.filter((one) => 'accountId' in one)).toHaveLength(1);
  expect(await lastAudit()).toMatchObject({
    actor: 'system:grant-administrator',
    action: 'role.assign',
    details: { role: 'administrator' },
  });
  expect(await grantAdministrator(new Database(api.db), { ...asked, reason: 'Mất quyền truy cập' }, now)).toMatchObject(
    {
      accountId: expect.any(Number) as number,
    },
  );
  expect(await lastAudit()).toMatchObject({ details: { recover: true, reason: 'Mất quyền truy cập' } });
});
