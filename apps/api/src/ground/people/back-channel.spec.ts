/** The identity provider announces over the back channel that a session has ended, with a token that is checked in every part. */
import { generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { randomUUID } from 'node:crypto';
import { statusOf, type Api } from '../../testing/index.js';
import { startRealm, type Realm, type TestIssuer } from '../../testing/test-issuer.js';

const LEADER = 'lanhdao.bo';
const SUBJECT = '2c0f3a0e-6b7e-4c1e-9a57-0d5a8e3f6f10';
const EVENTS = { 'http://schemas.openid.net/event/backchannel-logout': {} };
const seconds = (): number => Math.floor(Date.now() / 1000);

let realm: Realm;
let issuer: TestIssuer;
let api: Api;
beforeAll(async () => ({ issuer, api } = realm = await startRealm()));
afterAll(() => realm.stop());

const access = (sid: string, claims: JWTPayload = {}): Promise<string> =>
  issuer.sign({ aud: ['vlis-api'], sub: SUBJECT, preferred_username: LEADER, sid, auth_time: seconds(), ...claims });
const logout = (claims: JWTPayload): Promise<string> =>
  issuer.sign({ aud: 'vlis-admin', jti: randomUUID(), sub: SUBJECT, events: EVENTS, ...claims }, { typ: 'logout+jwt' });

const logOut = (logout_token: string): Promise<Response> =>
  fetch(`${api.url}/sign-out/back-channel`, { method: 'POST', body: new URLSearchParams({ logout_token }) });

it('ends the session that it names, and no other of the same person', async () => {
  const [here, elsewhere] = [await access('here-1'), await access('elsewhere-1')];
  expect([await statusOf(api, here), await statusOf(api, elsewhere)]).toEqual([200, 200]);
  const answer = await logOut(await logout({ sid: 'here-1' }));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toContain('no-store');
  expect([await statusOf(api, here), await statusOf(api, elsewhere)]).toEqual([401, 200]);
});

it('ends all sessions of the person where it names none, and not one that begins afterwards', async () => {
  const [one, two] = [await access('one-2'), await access('two-2')];
  expect([await statusOf(api, one), await statusOf(api, two)]).toEqual([200, 200]);
  expect((await logOut(await logout({}))).status).toBe(200);
  expect([await statusOf(api, one), await statusOf(api, two)]).toEqual([401, 401]);
  expect(await statusOf(api, await access('three-2', { auth_time: seconds() + 2 }))).toBe(200);
});

describe('is refused and ends nothing', () => {
  const VALID = { sid: 'kept' };
  it.each<[string, JWTPayload]>([
    ['another issuer', { iss: 'https://elsewhere.example/realms/vlis' }],
    ['another audience', { aud: 'another-client' }],
    ['the audience of access tokens', { aud: 'vlis-api' }],
    ['no audience', { aud: undefined }],
    ['no time', { iat: undefined }],
    ['an old time', { iat: seconds() - 600 }],
    ['a time to come', { iat: seconds() + 600 }],
    ['expired', { exp: seconds() - 60 }],
    ['no event', { events: undefined }],
    ['another event', { events: { 'http://schemas.openid.net/event/other': {} } }],
    ['an event that is no object', { events: { 'http://schemas.openid.net/event/backchannel-logout': true } }],
    ['events that are none', { events: null }],
    ['a nonce, as an ID token has', { nonce: 'n-1' }],
    ['no number', { jti: undefined }],
    ['an empty number', { jti: '' }],
    ['neither session nor subject', { sid: undefined, sub: undefined }],
    ['a session that is no text', { sid: 7 }],
    ['a session with a zero byte', { sid: 'a\0b' }],
  ])('%s', async (_what, claims) => {
    const token = await access('kept', { auth_time: seconds() + 2 });
    const answer = await logOut(await logout({ ...VALID, ...claims }));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'TOKEN_INVALID' });
    expect(await statusOf(api, token)).toBe(200);
  });

  it('a key that is not the issuer’s', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const forged = await new SignJWT({ sid: 'kept', sub: SUBJECT, events: EVENTS, jti: randomUUID() })
      .setProtectedHeader({ alg: 'RS256', kid: 'RS256' })
      .setIssuer(issuer.realm)
      .setAudience('vlis-admin')
      .setIssuedAt()
      .sign(privateKey);
    expect((await logOut(forged)).status).toBe(400);
  });

  it.each(['', 'garbage', 'a.b.c'])('what is no token: %j', async (text) => {
    expect((await logOut(text)).status).toBe(400);
  });

  it('a body that is none, or holds something else', async () => {
    const url = `${api.url}/sign-out/back-channel`;
    expect((await fetch(url, { method: 'POST' })).status).toBe(400);
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(url, { method: 'POST', headers, body: '{"logout_token":[1]}' })).status).toBe(400);
    const twice = 'logout_token=a&logout_token=b';
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await fetch(url, { method: 'POST', headers: form, body: twice })).status).toBe(400);
  });
});

it('is taken once', async () => {
  const token = await logout({ sid: 'once' });
  expect((await logOut(token)).status).toBe(200);
  expect((await logOut(token)).status).toBe(400);
});

it('forgets sessions whose tokens have long expired', async () => {
  await api.db.query(`insert into ended_session values ('long-ago', now() - interval '1 minute')`);
  await api.db.query(`insert into logout_token values ('long-ago', now() - interval '1 minute')`);
  await logOut(await logout({ sid: 'today' }));
  for (const table of ['ended_session', 'logout_token'])
    expect(await api.db.query(`select from ${table} where until < now()`)).toEqual([]);
});
