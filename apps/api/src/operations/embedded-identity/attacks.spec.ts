/** What a stranger may try on the sign-in and the sign-out of the demonstration by sending somebody to an address of his. */
import { decodeJwt } from 'jose';
import { Config } from '../../platform/config/config.js';
import { startApi, statusOf, type Api } from '../../testing/index.js';
import { Browser } from './browser.js';
import { readyAccounts } from './ready-accounts.js';
import { signIn, type Tokens } from './sign-in.js';

const FIRST = 'chuyenvien.daklak';
const SECOND = 'lanhdao.bo';
const CHALLENGE = 'V3qYdKw6GQ1x1Yk1eVh0fZ6o8k1sYy8m9cQmV2aVv0I';
const { password } = readyAccounts();

let api: Api;
beforeAll(async () => (api = await startApi()));
afterAll(() => api.stop());

type Fields = Record<string, string>;

const question = (changes: Readonly<Record<string, string>> = {}): string =>
  `${api.url}/oidc/auth?${new URLSearchParams({
    ...{ client_id: 'vlis-admin', redirect_uri: `${api.url}/`, response_type: 'code', scope: 'openid', state: 's' },
    ...{ nonce: 'n', code_challenge: CHALLENGE, code_challenge_method: 'S256', ...changes },
  })}`;
const renewed = async ({ refreshToken }: Tokens): Promise<number> => {
  const form = { client_id: 'vlis-admin', grant_type: 'refresh_token', refresh_token: refreshToken };
  return (await fetch(`${api.url}/oidc/token`, { method: 'POST', body: new URLSearchParams(form) })).status;
};
const fieldsOf = (text: string): URLSearchParams => {
  const fields = [...text.matchAll(/name="(\w+)" value="([^"]*)"/g)];
  return new URLSearchParams(fields.map(([, name = '', value = '']): [string, string] => [name, value]));
};
const actionOf = (text: string): string => /action="([^"]+)"/.exec(text)![1]!.replaceAll('&amp;', '&');

/** Addresses that look like ours, or lead away from it; `OURS` stands for the host and port of the public address. */
const ELSEWHERE: readonly string[] = [
  'http://evil.example/',
  'https://OURS/',
  'http://OURS.evil.example/',
  'http://evil.example/OURS',
  'http://evil.example#@OURS/',
  'http://evil.example\\@OURS/',
  'http://OURS@evil.example/',
  'http://OURS:80@evil.example/',
  'http://somebody:secret@OURS/',
  'http://somebody@OURS/',
  '//evil.example/',
  '//OURS/',
  '/\\evil.example',
  '/',
  '',
  'javascript:alert(1)//OURS',
  'data:text/html,OURS',
  'blob:http://OURS/1',
  'filesystem:http://OURS/temporary/1',
  'http://OURS/\r\nset-cookie: a=b',
];
const elsewhere = (template: string): string => template.replaceAll('OURS', new URL(api.url).host);

// Without an address there is one way back: home.
it.each(ELSEWHERE.filter(Boolean))('a sign-in does not lead to %j', async (template) => {
  const answer = await fetch(question({ redirect_uri: elsewhere(template) }), { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
});

it.each(ELSEWHERE)('nor does a sign-out, whoever asks for it: %j', async (template) => {
  const browser = new Browser();
  const { idToken } = await signIn(api.url, FIRST, password, browser);
  const place = { post_logout_redirect_uri: elsewhere(template) };
  const ways: Fields[] = [{ id_token_hint: idToken }, { client_id: 'vlis-admin' }];
  for (const by of ways) {
    const answer = await browser.go(`${api.url}/oidc/session/end?${new URLSearchParams({ ...by, ...place })}`, 'never');
    // An empty one is none.
    if (template === '') expect(actionOf(answer.text)).toBe(`${api.url}/oidc/session/end/confirm`);
    else expect([answer.status, answer.text.includes('<form')]).toEqual([400, false]);
  }
  const asked = await browser.go(`${api.url}/oidc/session/end?${new URLSearchParams(place)}`, 'never');
  const left = await browser.go(actionOf(asked.text), 'never', fieldsOf(asked.text));
  expect(left.url).toBe(`${api.url}/oidc/session/end/success`);
});

it('an address that leads somebody to the sign-out signs nobody out: he is asked', async () => {
  const browser = new Browser();
  const mine = await signIn(api.url, FIRST, password, browser);
  const others = await signIn(api.url, SECOND, password);
  const address = `${api.url}/oidc/session/end`;
  const led: Fields[] = [{}, { client_id: 'vlis-admin' }, { id_token_hint: others.idToken }];
  for (const query of led) {
    const asked = await browser.go(`${address}?${new URLSearchParams(query)}`, 'never');
    expect(asked.status).toBe(200);
    expect(asked.text).toContain('Đăng xuất');
    expect(asked.text).not.toContain('<script');
  }
  // Whoever came from the screens has confirmed it there.
  const own = await browser.go(`${address}?${new URLSearchParams({ id_token_hint: mine.idToken })}`, 'never');
  expect(own.text).toContain('<script');
  const forgeries: Fields[] = [{}, { xsrf: 'a'.repeat(48) }, { xsrf: '' }];
  for (const forged of forgeries) {
    const sent = await browser.go(`${address}/confirm`, 'never', new URLSearchParams({ logout: 'yes', ...forged }));
    expect(sent.status).toBe(400);
  }
  expect([await statusOf(api, mine.accessToken), await renewed(mine)]).toEqual([200, 200]);
});

it('whoever signs in over the session of another ends it, with all that came from it', async () => {
  const browser = new Browser();
  const first = await signIn(api.url, FIRST, password, browser);
  expect(await statusOf(api, first.accessToken)).toBe(200);
  const page = await browser.go(question({ prompt: 'login' }), `${api.url}/?`);
  const typed = new URLSearchParams({ username: SECOND, password });
  const between = await browser.go(page.url, `${api.url}/?`, typed);
  const back = await browser.go(actionOf(between.text), `${api.url}/?`, fieldsOf(between.text));

  expect(new URL(back.url).searchParams.get('code')).toEqual(expect.any(String));
  expect([await statusOf(api, first.accessToken), await renewed(first)]).toEqual([401, 400]);
  expect(decodeJwt(first.accessToken)['preferred_username']).toBe(FIRST);
});

it('a sign-in that another browser has begun cannot be finished here', async () => {
  const begun = await new Browser().go(question(), `${api.url}/?`);
  const answer = await new Browser().go(begun.url, `${api.url}/?`, new URLSearchParams({ username: FIRST, password }));
  expect(answer.status).toBe(400);
});

describe('cookies', () => {
  const cookiesOf = async (address: string, sentTo: string): Promise<readonly string[]> =>
    (await fetch(`${sentTo}${new URL(address).pathname}${new URL(address).search}`, { redirect: 'manual' })).headers
      .getSetCookie()
      .filter((line) => !/=;/.test(line));

  it('cannot be read by a script, and go with no form of another site', async () => {
    const cookies = await cookiesOf(question(), api.url);
    expect(cookies.length).toBeGreaterThan(1);
    for (const line of cookies) {
      expect(line).toMatch(/; httponly/i);
      expect(line).toMatch(/; samesite=(lax|strict)/i);
      expect(line).not.toMatch(/; domain=/i);
    }
  });

  it('travel by https alone where the public address is https', async () => {
    const safe = await startApi({ env: { PUBLIC_URL: 'https://thuvien.example', TRUST_PROXY: '1' } });
    try {
      const listening = `http://127.0.0.1:${safe.app.get(Config).port}`;
      const asked = question({ redirect_uri: 'https://thuvien.example/' });
      const cookies = await cookiesOf(asked, listening);
      expect(cookies.length).toBeGreaterThan(1);
      for (const line of cookies) expect(line).toMatch(/; secure/i);
    } finally {
      await safe.stop();
    }
  });
});

it('sign-ins that are begun and left, thousands of them, sign nobody out', async () => {
  const tokens = await signIn(api.url, FIRST, password);
  let left = 2500;
  const begin = async (): Promise<void> => {
    while (left-- > 0) {
      const answer = await fetch(question(), { redirect: 'manual' });
      await answer.arrayBuffer();
      expect(answer.status).toBe(303);
    }
  };
  await Promise.all(Array.from({ length: 8 }, begin));
  expect(await renewed(tokens)).toBe(200);
}, 120_000);
