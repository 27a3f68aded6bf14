/** An account belongs to one user of the identity provider, whatever the user name in a token says. */
import type { JWTPayload } from 'jose';
import { Database } from '../../platform/database/database.js';
import { createHash } from 'node:crypto';
import { grantAdministrator } from '../../operations/command/grant-administrator.command.js';
import { bearing, type Api } from '../../testing/index.js';
import { migratedBefore } from '../../testing/migrate-to.js';
import { startRealm, type Realm, type TestIssuer } from '../../testing/test-issuer.js';

const WHY_NOT = `query ($q: String!) { accountList(filter: { q: $q }) { rows { whyNotRelease { code } } } }`;
const RELEASE = `mutation ($id: Int!, $reason: String!) { answer: releaseAccount(accountId: $id, reason: $reason) {
  __typename ... on Refusal { code } } }`;

let realm: Realm;
let issuer: TestIssuer;
let api: Api;
beforeAll(async () => ({ issuer, api } = realm = await startRealm()));
afterAll(() => realm.stop());

const as = async (username: string, sub: string, more: JWTPayload = {}) =>
  bearing(api, await issuer.sign({ aud: 'vlis-api', sub, preferred_username: username, ...more }));
const ask = async (username: string, sub: string) => {
  const answer = await (
    await as(username, sub)
  ).fetch('/graphql?query={me{username}}', {
    headers: { 'apollo-require-preflight': 'true' },
  });
  const body = (await answer.json()) as { code?: string };
  return [answer.status, body.code];
};
const accountOf = async (username: string): Promise<{ id: number; issuer: string | null; subject: string | null }> =>
  (await api.db.query('select id, issuer, subject from account where username = $1', [username]))[0];
const personOf = (sub: string): string =>
  createHash('sha256').update(`${issuer.realm}\n${sub}`).digest('hex').slice(0, 32);
const binding = async (outcome: string): Promise<readonly object[]> =>
  api.db.query(
    `select actor, subject_ids as ids, details, refusal from audit_entry where action = 'account.bind' and outcome = $1
     order by id desc limit 1`,
    [outcome],
  );

it('binds with the first token, once, and writes it down', async () => {
  expect(await ask('lanhdao.bo', 'sub-leader')).toEqual([200, undefined]);
  const { id } = await accountOf('lanhdao.bo');
  expect(await accountOf('lanhdao.bo')).toEqual({ id, issuer: issuer.realm, subject: 'sub-leader' });
  const bound = { person: personOf('sub-leader') };
  expect(await binding('done')).toEqual([{ actor: 'lanhdao.bo', ids: [`${id}`], details: bound, refusal: null }]);
  expect(await ask('lanhdao.bo', 'sub-leader')).toEqual([200, undefined]);
  expect(
    await api.db.query(`select from audit_entry where action = 'account.bind' and actor = 'lanhdao.bo'`),
  ).toHaveLength(1);
});

it('refuses somebody else under the same user name, and writes it down', async () => {
  expect(await ask('lanhdao.bo', 'sub-stranger')).toEqual([403, 'ACCOUNT_OF_ANOTHER']);
  expect(await binding('refused')).toMatchObject([{ actor: 'lanhdao.bo', refusal: 'ACCOUNT_OF_ANOTHER' }]);
  expect(await ask('lanhdao.bo', 'lanhdao.bo')).toEqual([403, 'ACCOUNT_OF_ANOTHER']);
  expect(await ask('lanhdao.bo', 'sub-leader')).toEqual([200, undefined]);
});

it('refuses a person whose user name was changed into that of another account', async () => {
  expect(await ask('phantich.bo', 'sub-leader')).toEqual([403, 'ACCOUNT_OF_ANOTHER']);
  expect(await accountOf('phantich.bo')).toMatchObject({ subject: null });
});

it('two strangers at the same moment: one of them is the person', async () => {
  const both = await Promise.all(['sub-a', 'sub-b'].map((sub) => ask('danhgia', sub)));
  expect(both.map(([status]) => status).sort()).toEqual([200, 403]);
});

it('an administrator releases it, with a reason, and not his own; what is refused is said beforehand', async () => {
  const administrator = await as('quantri', 'sub-admin');
  const { id } = await accountOf('lanhdao.bo');
  const whyNot = async (q: string) => {
    const { accountList } = await administrator.ask<{ accountList: { rows: object[] } }>(WHY_NOT, { q });
    return accountList.rows;
  };
  expect(await whyNot('lanhdao.bo')).toEqual([{ whyNotRelease: null }]);
  expect(await whyNot('quantri')).toEqual([{ whyNotRelease: { code: 'OWN_GRANT' } }]);
  expect(await whyNot('phantich.bo')).toEqual([{ whyNotRelease: { code: 'NOT_FOUND' } }]);
  const release = (accountId: number, reason: string) =>
    administrator.query<{ answer: object }>(RELEASE, { id: accountId, reason });
  expect(await release(id, ' ')).toRefuse('INVALID_INPUT');
  expect(await release(id, 'Tạo lại tài khoản đăng nhập')).toMatchObject({
    data: { answer: { __typename: 'AccountDetail' } },
  });
  expect(await binding('done')).toMatchObject([
    {
      actor: 'quantri',
      ids: [`${id}`],
      details: { released: personOf('sub-leader'), reason: 'Tạo lại tài khoản đăng nhập' },
    },
  ]);
  expect(await release(id, 'Lần nữa')).toRefuse('NOT_FOUND');
  expect(await release((await accountOf('quantri')).id, 'Của tôi')).toRefuse('OWN_GRANT');
  expect(await (await as('lanhdao.bo', 'sub-new')).query(RELEASE, { id, reason: 'Tôi muốn' })).toRefuse('FORBIDDEN');
  expect(await ask('lanhdao.bo', 'sub-leader')).toEqual([403, 'ACCOUNT_OF_ANOTHER']);
});

it('a recovery from the command line releases the administrator’s own', async () => {
  const asked = { username: 'quantri', name: 'Bùi Thị Ngọc', reason: 'Chuyển hệ thống đăng nhập' };
  await grantAdministrator(new Database(api.db), asked, api.clock.now());
  expect(await ask('quantri', 'sub-admin-of-the-new-realm')).toEqual([200, undefined]);
  expect(await ask('quantri', 'sub-admin')).toEqual([403, 'ACCOUNT_OF_ANOTHER']);
});

it('accounts from before are kept as they were, and bound to nobody yet', async () => {
  const old = await migratedBefore('EndedSessions1764100006600');
  try {
    await old.db.query(`insert into account (username, name) values ('cu.mot', 'Một'), ('cu.hai', 'Hai')`);
    await old.migrateOn();
    expect(
      await old.db.query(
        `select username, signed_out_at, issuer, subject from account where username like 'cu.%' order by id`,
      ),
    ).toEqual([
      { username: 'cu.mot', signed_out_at: null, issuer: null, subject: null },
      { username: 'cu.hai', signed_out_at: null, issuer: null, subject: null },
    ]);
  } finally {
    await old.drop();
  }
});
