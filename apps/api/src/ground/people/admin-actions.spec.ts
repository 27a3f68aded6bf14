/** Keycloak announces that everybody is signed out, in a message that is checked in every part and is no token. */
import { generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { statusOf, type Api } from '../../testing/index.js';
import { startRealm, type Realm, type TestIssuer } from '../../testing/test-issuer.js';

const seconds = (): number => Math.floor(Date.now() / 1000);

let realm: Realm;
let issuer: TestIssuer;
let api: Api;
beforeAll(async () => ({ issuer, api } = realm = await startRealm()));
afterAll(() => realm.stop());
beforeEach(() => api.db.query('update account set signed_out_at = null'));

const access = (username: string, signedIn: number): Promise<string> =>
  issuer.sign({
    ...{ aud: 'vlis-api', sub: `sub-${username}`, preferred_username: username, sid: `sid-${username}-${signedIn}` },
    auth_time: signedIn,
  });
/** As Keycloak 26 writes it. */
const LOGOUT = (): JWTPayload => ({
  ...{ id: 'a1', expiration: seconds() + 30, resource: 'vlis-admin', action: 'LOGOUT', notBefore: seconds() - 5 },
  ...{ adapterSessionIds: null, keycloakSessionIds: null, iss: undefined, iat: undefined, exp: undefined },
});
const post = async (text: string, path = 'k_logout', type = 'text/plain'): Promise<number> => {
  const headers = { 'content-type': type };
  return (await fetch(`${api.url}/sign-out/keycloak/${path}`, { method: 'POST', body: text, headers })).status;
};

it.each([
  ['k_logout', 'LOGOUT'],
  ['k_push_not_before', 'PUSH_NOT_BEFORE'],
])('%s ends what began before, of everybody, and nothing that began after', async (path, action) => {
  const before = await Promise.all(['lanhdao.bo', 'danhgia'].map((who) => access(who, seconds() - 60)));
  const after = await access('lanhdao.bo', seconds() - 1);
  expect(await Promise.all(before.map((token) => statusOf(api, token)))).toEqual([200, 200]);
  expect(await post(await issuer.sign({ ...LOGOUT(), action }), path)).toBe(200);
  expect(await Promise.all(before.map((token) => statusOf(api, token)))).toEqual([401, 401]);
  expect(await statusOf(api, after)).toBe(200);
});

it('ends no session to come, and brings none back', async () => {
  const next = await access('lanhdao.bo', seconds() + 2);
  expect(await post(await issuer.sign({ ...LOGOUT(), notBefore: seconds() + 86_400 }))).toBe(200);
  expect(await post(await issuer.sign({ ...LOGOUT(), notBefore: 1 }))).toBe(200);
  expect(await statusOf(api, next)).toBe(200);
  expect(await statusOf(api, await access('lanhdao.bo', seconds() - 60))).toBe(401);
});

describe('is refused and ends nothing', () => {
  it.each<[string, JWTPayload]>([
    ['over', { expiration: seconds() - 1 }],
    ['without an end', { expiration: undefined }],
    ['with an end far away', { expiration: seconds() + 86_400 }],
    ['of another client', { resource: 'another' }],
    ['of no client', { resource: undefined }],
    ['of another kind', { action: 'TEST_AVAILABILITY' }],
    ['of no kind', { action: undefined }],
    ['with a moment that is none', { notBefore: '1' }],
    ['with a negative moment', { notBefore: -1 }],
    ['with no moment', { notBefore: undefined }],
    ['an access token with its fields', { iss: 'https://elsewhere.example', sub: 'me' }],
    ['a token that ends', { exp: seconds() + 60 }],
    ['a token for somebody', { aud: 'vlis-admin' }],
  ])('%s', async (_what, changes) => {
    const token = await access('lanhdao.bo', seconds() - 60);
    expect(await post(await issuer.sign({ ...LOGOUT(), ...changes }))).toBe(400);
    expect(await statusOf(api, token)).toBe(200);
  });

  it('what another key has signed, and what nobody has', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const forged = await new SignJWT(LOGOUT()).setProtectedHeader({ alg: 'RS256', kid: 'RS256' }).sign(privateKey);
    for (const text of [forged, '', 'garbage', 'a.b.c', JSON.stringify(LOGOUT())]) expect(await post(text)).toBe(400);
  });

  it('a body of another kind', async () => {
    const text = await issuer.sign(LOGOUT());
    expect(await post(JSON.stringify({ text }), 'k_logout', 'application/json')).toBe(400);
    expect(await post(`text=${text}`, 'k_logout', 'application/x-www-form-urlencoded')).toBe(400);
  });
});
