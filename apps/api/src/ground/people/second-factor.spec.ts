/** Roles that decide or read for the whole nation, or grant rights, need a token that states a second factor. */
import { bearing, type Api } from '../../testing/index.js';
import { startRealm, type Realm, type TestIssuer } from '../../testing/test-issuer.js';

const ACR = 'second-factor';
const NATION = ['phantich.bo', 'lanhdao.bo', 'quantri'];
const OTHERS = ['chuyenvien.daklak', 'lanhdao.daklak', 'nganh.giaoduc', 'danhgia'];

let realm: Realm;
let issuer: TestIssuer;
let api: Api;
beforeAll(async () => ({ issuer, api } = realm = await startRealm(['RS256'], { OIDC_SECOND_FACTOR: ACR })));
afterAll(() => realm.stop());

const tokenOf = (username: string, acr?: unknown): Promise<string> =>
  issuer.sign({ aud: 'vlis-api', sub: `sub-${username}`, preferred_username: username, acr });

/** GraphQL, posted and asked by address, and a download. */
async function endpoints(token: string): Promise<readonly (readonly [number, string | undefined])[]> {
  const person = bearing(api, token);
  const headers = { 'content-type': 'application/json', 'apollo-require-preflight': 'true' };
  const answers = await Promise.all([
    person.fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query: '{ me { username } }' }) }),
    person.fetch('/graphql?query={me{username}}', { headers }),
    person.fetch('/exports/national-table.xlsx?round=1'),
  ]);
  return Promise.all(
    answers.map(async (answer) => {
      const code = answer.status === 401 ? ((await answer.json()) as { code: string }).code : undefined;
      return [answer.status, code] as const;
    }),
  );
}
const SHUT = Array.from({ length: 3 }, () => [401, 'SECOND_FACTOR_NEEDED']);
const first = async (username: string, acr?: unknown) => (await endpoints(await tokenOf(username, acr)))[0];
const accountOf = async (username: string): Promise<{ id: number; subject: string | null }> =>
  (await api.db.query('select id, subject from account where username = $1', [username]))[0];

it.each(NATION)(
  '%s without a second factor is refused at every endpoint and not bound, and with it admitted',
  async (username) => {
    for (const acr of [
      undefined,
      'password',
      '1',
      '',
      2,
      null,
      true,
      [ACR],
      { [ACR]: true },
      ACR.toUpperCase(),
      `${ACR} `,
    ])
      expect([acr, await endpoints(await tokenOf(username, acr))]).toEqual([acr, SHUT]);
    expect((await accountOf(username)).subject).toBeNull();
    expect(await first(username, ACR)).toEqual([200, undefined]);
    expect((await accountOf(username)).subject).toBe(`sub-${username}`);
  },
);

it.each(OTHERS)('%s is let in by a password', async (username) => {
  for (const acr of [undefined, 'password', ACR]) expect(await first(username, acr)).toEqual([200, undefined]);
});

it('a role asks for it from its first day to its end, also of a token that was good before', async () => {
  const token = await tokenOf('danhgia');
  const { id } = await accountOf('danhgia');
  const give = (from: string): Promise<unknown> =>
    api.db.query(`insert into account_role (account_id, role, valid_from) values ($1, 'ministry-leader', ${from})`, [
      id,
    ]);
  await give('current_date + 10');
  expect((await endpoints(token))[0]).toEqual([200, undefined]);
  await give('current_date - 1');
  expect(await endpoints(token)).toEqual(SHUT);
  await api.db.query(`update account_role set ended_at = now() where account_id = $1 and role = 'ministry-leader'`, [
    id,
  ]);
  expect((await endpoints(token))[0]).toEqual([200, undefined]);
});

it('says what the screens are to ask the provider for', async () =>
  expect(await (await fetch(`${api.url}/config.json`)).json()).toMatchObject({ oidc: { secondFactor: ACR } }));
