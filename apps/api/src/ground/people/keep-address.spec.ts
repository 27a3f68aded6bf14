/** Mail is sent to the address that the identity provider has verified, and to no other. */
import { bearing, type Api } from '../../testing/index.js';
import { startRealm, type Realm, type TestIssuer } from '../../testing/test-issuer.js';

let realm: Realm;
let issuer: TestIssuer;
let api: Api;
beforeAll(async () => ({ issuer, api } = realm = await startRealm(['RS256'])));
afterAll(() => realm.stop());

const WHO = 'lanhdao.bo';
async function comesIn(claims: Readonly<Record<string, unknown>>): Promise<number> {
  const token = await issuer.sign({ aud: 'vlis-api', sub: 'sub-1', preferred_username: WHO, ...claims });
  return (
    await bearing(api, token).fetch('/graphql?query={me{username}}', {
      headers: { 'apollo-require-preflight': 'true' },
    })
  ).status;
}
const address = async (): Promise<string | null> =>
  ((await api.db.query('select email from account where username = $1', [WHO])) as { email: string | null }[])[0]!
    .email;
const entries = async (): Promise<readonly object[]> =>
  (
    (await api.db.query(`select details from audit_entry where action = 'account.bind' and actor = $1 order by id`, [
      WHO,
    ])) as { details: object }[]
  ).map(({ details }) => details);

it('is kept when it is proved, once, and the audit says that it was and not which', async () => {
  await comesIn({ email: 'mai@bo.example', email_verified: true });
  await comesIn({ email: 'mai@bo.example', email_verified: true });
  expect(await address()).toBe('mai@bo.example');
  expect((await entries()).at(-1)).toEqual({ reachable: true });
  expect(await entries()).toHaveLength(2); // the binding, and this
});

it('stays where a token says nothing of it, and goes where it is not proved any more', async () => {
  await comesIn({});
  expect(await address()).toBe('mai@bo.example');
  await comesIn({ email: 'mai@bo.example', email_verified: false });
  expect(await address()).toBeNull();
  expect((await entries()).at(-1)).toEqual({ reachable: false });
});

it.each([
  'khong phai',
  'a@b\r\nBcc: c@d.example',
  'mai@bo.example, ai@la.example',
  'Mai <mai@bo.example>',
  `${'a'.repeat(65)}@bo.example`,
  '',
  7,
  null,
])('%j is no address, and keeps nobody out', async (email) => {
  expect(await comesIn({ email, email_verified: true })).toBe(200);
  expect(await address()).toBeNull();
});
