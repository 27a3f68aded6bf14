import { bearing, startApi, type Api } from '../../testing/index.js';
import { startRealm, type Realm, type TestIssuer } from '../../testing/test-issuer.js';

const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'] as const;

let realm: Realm;
let issuer: TestIssuer;
let api: Api;
beforeAll(async () => ({ issuer, api } = realm = await startRealm(ALGORITHMS)));
afterAll(() => realm.stop());

const tokenBy = (alg: string, iss = issuer.realm): Promise<string> => {
  const who = { preferred_username: 'quantri', sub: '2c0f3a0e-6b7e-4c1e-9a57-0d5a8e3f6f10' };
  return issuer.sign({ iss, ...who, azp: 'vlis-admin', typ: 'Bearer', aud: ['vlis-api', 'account'] }, { alg });
};
const ask = async (token: string) => bearing(api, token).query<{ me: { username: string } }>('{ me { username } }');

it('while the issuer does not answer nobody comes in, and the database is not blamed', async () => {
  const away = await startApi({ env: { VLIS_PROFILE: 'production', OIDC_ISSUER: 'http://127.0.0.1:9/realms/vlis' } });
  try {
    const response = await bearing(away, await tokenBy('RS256')).fetch('/graphql', { method: 'POST' });
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'IDENTITY_UNAVAILABLE' });
    expect(JSON.stringify(away.logged)).toContain('http://127.0.0.1:9/realms/vlis: fetch failed');
  } finally {
    await away.stop();
  }
});

it.each(ALGORITHMS)('takes tokens signed with %s', async (alg) => {
  expect((await ask(await tokenBy(alg))).data.me.username).toBe('quantri');
});

it('takes no other realm’s tokens', async () => {
  const other = await bearing(api, await tokenBy('RS256', `${issuer.realm}-test`)).fetch('/graphql', {
    method: 'POST',
  });
  expect(other.status).toBe(401);
});
