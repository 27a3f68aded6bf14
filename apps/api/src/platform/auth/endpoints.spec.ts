import { exportSPKI, importJWK, SignJWT, generateKeyPair, type JWK, type JWTPayload } from 'jose';
import { createHmac, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { anybody, as, bearing, startApi, tokenOf, type Api } from '../../testing/index.js';
import { Config } from '../config/config.js';

const ANALYST = 'phantich.bo';
const ME = '{ me { username permissions } }';

let api: Api;
let key: JWK;
let issuer: string;
beforeAll(async () => {
  api = await startApi();
  const { dataFolder, oidc } = api.app.get(Config);
  issuer = oidc.issuer;
  const kept = JSON.parse(await readFile(join(dataFolder, 'identity.json'), 'utf8')) as { jwks: { keys: JWK[] } };
  key = kept.jwks.keys[0]!;
});
afterAll(() => api.stop());

const inAnHour = (): number => Math.floor(Date.now() / 1000) + 3600;
const claims = (changes: JWTPayload = {}): JWTPayload => ({
  iss: issuer,
  aud: 'vlis-api',
  sub: ANALYST,
  preferred_username: ANALYST,
  exp: inAnHour(),
  ...changes,
});

/** Signed with the issuer's own key: only the claims can be wrong. */
const signed = async (payload: JWTPayload): Promise<string> =>
  new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: key.kid! }).sign(await importJWK(key, 'RS256'));

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

async function expectTurnedAway(token: string, status: number, code: string): Promise<void> {
  const response = await bearing(api, token).fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ serverTime }' }),
  });
  expect(response.status).toBe(status);
  const body = (await response.json()) as object;
  expect(body).toMatchObject({ code, message: { vi: expect.any(String) as string, en: expect.any(String) as string } });
  if (token.length > 3) expect(JSON.stringify(body)).not.toContain(token);
}

it('a token of the provider is admitted', async () => {
  const { me } = await as(api, ANALYST).ask<{ me: { username: string; permissions: string[] } }>(ME);
  expect(me.username).toBe(ANALYST);
  expect(me.permissions).toContain('review.accept');
});

it('a token that we sign with the same key and the right claims opens it too', async () => {
  expect(await bearing(api, await signed(claims())).query(ME)).toMatchObject({ data: { me: { username: ANALYST } } });
});

it.each<[string, JWTPayload, string]>([
  ['another issuer', { iss: 'http://elsewhere/oidc' }, 'TOKEN_INVALID'],
  ['another audience', { aud: 'another-api' }, 'TOKEN_INVALID'],
  ['no audience', { aud: undefined }, 'TOKEN_INVALID'],
  ['expired', { exp: Math.floor(Date.now() / 1000) - 60 }, 'TOKEN_EXPIRED'],
  ['without expiry', { exp: undefined }, 'TOKEN_INVALID'],
  ['not valid yet', { nbf: inAnHour() }, 'TOKEN_INVALID'],
])('turned away: %s', async (_what, changes, code) => {
  await expectTurnedAway(await signed(claims(changes)), 401, code);
});

it('turned away: algorithm none', async () => {
  await expectTurnedAway(`${base64({ alg: 'none', typ: 'JWT' })}.${base64(claims())}.`, 401, 'TOKEN_INVALID');
});

it('turned away: HS256 with the public key for a secret', async () => {
  const { kty, n, e } = key;
  const pem = await exportSPKI((await importJWK({ kty, n, e }, 'RS256')) as unknown as KeyObject);
  const text = `${base64({ alg: 'HS256', kid: key.kid })}.${base64(claims())}`;
  const signature = createHmac('sha256', pem).update(text).digest('base64url');
  await expectTurnedAway(`${text}.${signature}`, 401, 'TOKEN_INVALID');
});

it('turned away: somebody else’s key under our key id', async () => {
  const { privateKey } = await generateKeyPair('RS256');
  const token = await new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', kid: key.kid! }).sign(privateKey);
  await expectTurnedAway(token, 401, 'TOKEN_INVALID');
});

it('turned away: an ID token instead of an access token', async () => {
  await expectTurnedAway(await signed(claims({ aud: 'vlis-admin' })), 401, 'TOKEN_INVALID');
});

it.each(['garbage', 'a.b.c', '', '..', 'ngày mai'.normalize('NFD').replace(/[^ -~]/g, '') + '%%%'])(
  'turned away: %j',
  async (token) => {
    await expectTurnedAway(token, 401, 'TOKEN_INVALID');
  },
);

it('turned away: no bearer token but something else', async () => {
  const response = await anybody(api).fetch('/graphql?query={serverTime}', {
    headers: { authorization: 'Basic YWRtaW46YWRtaW4=', 'apollo-require-preflight': 'true' },
  });
  expect(response.status).toBe(401);
});

it('an account that is not known here, or not any more, is told so', async () => {
  await expectTurnedAway(
    await signed(claims({ preferred_username: 'nguoi.la', sub: 'nguoi.la' })),
    403,
    'ACCOUNT_UNKNOWN',
  );
  const token = await tokenOf(api, 'lanhdao.bo');
  await api.db.query(`update account set active = false where username = 'lanhdao.bo'`);
  await expectTurnedAway(token, 403, 'ACCOUNT_UNKNOWN');
});

it('without a token only the public operations are open', async () => {
  const answer = await anybody(api).query(ME);
  expect(answer.status).toBe(401);
  expect(answer).toRefuse('UNAUTHENTICATED');
  expect(await anybody(api).query('{ serverTime }')).toMatchObject({ status: 200 });
});

it('a public address does not mind a bad token', async () => {
  expect((await bearing(api, 'garbage').fetch('/health')).status).toBe(200);
});

it('tokens are not in the log', async () => {
  const token = await tokenOf(api, ANALYST);
  await as(api, ANALYST).query(ME);
  const written = JSON.stringify(api.logged);
  expect(written).toContain(ANALYST);
  expect(written).not.toContain(token);
  expect(written).not.toMatch(/eyJ|code=|Bearer/);
});
