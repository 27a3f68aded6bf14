import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { as, bearing, startApi, type Api } from '../../testing/index.js';
import { Config } from '../../platform/config/config.js';
import { Browser } from './browser.js';
import { readyAccounts } from './ready-accounts.js';
import { signIn } from './sign-in.js';

const OFFICER = 'chuyenvien.daklak';
const VERIFIER = 'v'.repeat(43);
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');
const { password } = readyAccounts();

let api: Api;
beforeAll(async () => (api = await startApi({ ownKeys: true })));
afterAll(() => api.stop());

// What keycloak-js 26 sends: fragment response mode, its own address as the place to return to.
const question = (changes: Record<string, string | undefined> = {}): string => {
  const all = {
    client_id: 'vlis-admin',
    redirect_uri: `${api.url}/submissions?filter=%7B%7D`,
    response_type: 'code',
    response_mode: 'fragment',
    scope: 'openid',
    state: 'state-1',
    nonce: 'nonce-1',
    code_challenge: CHALLENGE,
    code_challenge_method: 'S256',
    ...changes,
  };
  const given = Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return `${api.url}/oidc/auth?${new URLSearchParams(given)}`;
};
const home = (): string => `${api.url}/submissions`;

async function signedIn(browser: Browser): Promise<URLSearchParams> {
  const login = await browser.go(question(), home());
  const back = await browser.go(login.url, home(), new URLSearchParams({ username: OFFICER, password }));
  return new URLSearchParams(new URL(back.url).hash.slice(1));
}

const token = async (form: Record<string, string>): Promise<{ status: number; body: Record<string, string> }> => {
  const all = new URLSearchParams({ client_id: 'vlis-admin', ...form });
  const answer = await fetch(`${api.url}/oidc/token`, { method: 'POST', body: all });
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
};
const exchange = (code: string, verifier = VERIFIER) =>
  token({ grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: `${home()}?filter=%7B%7D` });

it('says where everything is', async () => {
  const found = await (await fetch(`${api.url}/oidc/.well-known/openid-configuration`)).json();
  expect(found).toMatchObject({
    issuer: `${api.url}/oidc`,
    authorization_endpoint: `${api.url}/oidc/auth`,
    token_endpoint: `${api.url}/oidc/token`,
    end_session_endpoint: `${api.url}/oidc/session/end`,
    jwks_uri: `${api.url}/oidc/jwks`,
    code_challenge_methods_supported: ['S256'],
    response_types_supported: ['code'],
  });
});

it('takes a person from the screens to the screens, with tokens for the API', async () => {
  const back = await signedIn(new Browser());
  expect(back.get('state')).toBe('state-1');
  const { status, body } = await exchange(back.get('code')!);
  expect(status).toBe(200);

  const keys = createRemoteJWKSet(new URL(`${api.url}/oidc/jwks`));
  const access = await jwtVerify(body.access_token!, keys, { issuer: `${api.url}/oidc`, audience: 'vlis-api' });
  expect(access.protectedHeader).toMatchObject({ alg: 'RS256', typ: 'at+jwt' });
  expect(access.payload).toMatchObject({ sub: OFFICER, preferred_username: OFFICER, name: 'Lê Thị Hồng' });
  const id = await jwtVerify(body.id_token!, keys, { issuer: `${api.url}/oidc`, audience: 'vlis-admin' });
  expect(id.payload).toMatchObject({ nonce: 'nonce-1', preferred_username: OFFICER });
  expect(await bearing(api, body.access_token!).query('{ me { username } }')).toMatchObject({
    data: { me: { username: OFFICER } },
  });

  // keycloak-js decodes all three
  expect(decodeJwt(body.refresh_token!)).toEqual({ typ: 'Refresh' });
  const renewed = await token({ grant_type: 'refresh_token', refresh_token: body.refresh_token! });
  expect(renewed.status).toBe(200);
  expect(decodeJwt(renewed.body.access_token!)).toMatchObject({ aud: 'vlis-api', preferred_username: OFFICER });
});

it('a code is good once, and only with the secret it was asked with', async () => {
  const other = (await signedIn(new Browser())).get('code')!;
  expect(await exchange(other, 'x'.repeat(43))).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  const code = (await signedIn(new Browser())).get('code')!;
  expect(await exchange(code)).toMatchObject({ status: 200 });
  expect(await exchange(code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
});

it.each([
  ['no PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
  ['plain PKCE', { code_challenge: VERIFIER, code_challenge_method: 'plain' }],
  ['the implicit flow', { response_type: 'id_token token' }],
])('refuses %s', async (_what, changes) => {
  const { url } = await new Browser().go(question(changes), home());
  expect(new URLSearchParams(new URL(url).hash.slice(1)).get('error')).toMatch(
    /invalid_request|unsupported_response_type/,
  );
});

it('never leads to another address than ours', async () => {
  for (const changes of [{ redirect_uri: 'http://elsewhere.example/' }, { client_id: 'another' }]) {
    const answer = await fetch(question(changes), { redirect: 'manual' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(/Không đăng nhập được[\s\S]*Sign-in failed/);
  }
});

it('silent check: signed in or not, without a page', async () => {
  const browser = new Browser();
  const answer = async () => new URL((await browser.go(question({ prompt: 'none' }), home())).url).hash;
  expect(await answer()).toContain('error=login_required');
  await signedIn(browser);
  expect(await answer()).toContain('code=');
});

it('the page shows every ready account and says in both languages when a password is wrong', async () => {
  const browser = new Browser();
  const login = await browser.go(question(), home());
  expect(login.status).toBe(200);
  for (const { username, name } of readyAccounts().list) {
    expect(login.text).toContain(`value="${username}"`);
    expect(login.text).toContain(name);
  }
  expect(login.text).not.toContain('role="alert"');

  const wrong = new URLSearchParams({ username: '"><script>alert(1)</script>', password: 'guess' });
  const refused = await browser.go(login.url, home(), wrong);
  expect(refused.status).toBe(401);
  expect(refused.text).toMatch(/Sai tài khoản hoặc mật khẩu[\s\S]*Wrong username or password/);
  expect(refused.text).not.toContain('<script>');
  expect(refused.text).toContain('&quot;&gt;&lt;script&gt;');

  const back = await browser.go(login.url, home(), new URLSearchParams({ username: OFFICER, password }));
  expect(back.url).toContain('code=');
});

it('after some wrong passwords not even the right one is looked at for a while, and another account is', async () => {
  const browser = new Browser();
  const login = await browser.go(question(), home());
  const type = (username: string, typed: string) =>
    browser.go(login.url, home(), new URLSearchParams({ username, password: typed }));
  for (let i = 0; i < 5; i += 1) expect((await type('nobody.such', 'guess')).status).toBe(401);
  const early = await type('nobody.such', 'guess');
  expect(early.status).toBe(429);
  expect(early.text).toMatch(/Thử lại sau [12] giây[\s\S]*Try again in [12] s/);

  for (let i = 0; i < 5; i += 1) await type('lanhdao.bo', 'guess');
  expect((await type('lanhdao.bo', password)).status).toBe(429);
  expect((await type('danhgia', password)).url).toContain('code=');
});

it('a sign-in that is too old ends in a page, not a stack', async () => {
  const answer = await fetch(`${api.url}/oidc/interaction/long-gone`);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toMatch(/đã quá hạn[\s\S]*has expired/);
  const posted = await fetch(`${api.url}/oidc/interaction/long-gone`, { method: 'POST', body: new URLSearchParams() });
  expect(posted.status).toBe(400);
});

it('signing out ends the session and leads back', async () => {
  const browser = new Browser();
  const { body } = await exchange((await signedIn(browser)).get('code')!);
  const leave = new URLSearchParams({ id_token_hint: body.id_token!, post_logout_redirect_uri: `${home()}?bye` });
  const asked = await browser.go(`${api.url}/oidc/session/end?${leave}`, home());
  expect(asked.text).toMatch(/Đăng xuất[\s\S]*Sign out/);
  const xsrf = /name="xsrf" value="(\w+)"/.exec(asked.text)![1]!;
  const confirm = /action="([^"]+)"/.exec(asked.text)![1]!;
  const left = await browser.go(confirm, home(), new URLSearchParams({ xsrf, logout: 'yes' }));
  expect(left.url).toBe(`${home()}?bye`);
  expect((await browser.go(question({ prompt: 'none' }), home())).url).toContain('login_required');
  expect(await token({ grant_type: 'refresh_token', refresh_token: body.refresh_token! })).toMatchObject({
    status: 400,
  });
});

it('a refresh token that is used twice ends all that came from it', async () => {
  const { body } = await exchange((await signedIn(new Browser())).get('code')!);
  const renew = (refresh_token: string) => token({ grant_type: 'refresh_token', refresh_token });
  const renewed = await renew(body.refresh_token!);
  expect(renewed.status).toBe(200);
  expect(await renew(body.refresh_token!)).toMatchObject({ status: 400 });
  expect(await renew(renewed.body.refresh_token!)).toMatchObject({ status: 400 });
});

it('keys are kept for their owner alone, and a token outlives a restart', async () => {
  const { dataFolder, port } = api.app.get(Config);
  const { mode } = await stat(join(dataFolder, 'identity.json'));
  expect(mode & 0o777).toBe(0o600);
  const { accessToken } = await signIn(api.url, OFFICER, password);

  await api.app.close();
  const again = await startApi({ env: { PORT: String(port), PUBLIC_URL: api.url, VLIS_DATA: dataFolder } });
  try {
    expect(await bearing(again, accessToken).query('{ me { username } }')).toMatchObject({ status: 200 });
    expect(await as(again, 'quantri').query('{ me { username } }')).toMatchObject({ status: 200 });
  } finally {
    await again.stop();
  }
});
