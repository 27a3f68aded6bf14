/** Signing out ends the session for its access tokens too, at every endpoint; another session of the same person goes on. */
import { decodeJwt } from 'jose';
import { readyAccounts } from '../../operations/embedded-identity/ready-accounts.js';
import { Browser } from '../../operations/embedded-identity/browser.js';
import { signIn } from '../../operations/embedded-identity/sign-in.js';
import { bearing, startApi, type Api } from '../../testing/index.js';
import { plantRound } from '../../testing/plant.js';

const LEADER = 'lanhdao.bo';
const ME = '{ me { username } }';
const EVERYWHERE = `mutation { answer: signOutEverywhere { __typename ... on SignedOut { at } } }`;
const { password } = readyAccounts();

let api: Api;
let round: number;
beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  round = (await plantRound(api)).id;
});
afterAll(() => api.stop());

/** The statuses of GraphQL, posted and asked by address, and of a download. */
async function endpoints(token: string): Promise<readonly number[]> {
  const person = bearing(api, token);
  const { status } = await person.query(ME);
  const file = await person.fetch(`/exports/national-table.xlsx?round=${round}`);
  const read = await person.fetch('/graphql?query={serverTime}', { headers: { 'apollo-require-preflight': 'true' } });
  return [status, read.status, file.status];
}

const OPEN = [200, 200, 200];
const SHUT = [401, 401, 401];

/** As the screens do it: the provider is asked in the browser that holds the session. */
async function signOut(browser: Browser, idToken: string): Promise<void> {
  const home = `${api.url}/?bye`;
  const leave = new URLSearchParams({ id_token_hint: idToken, post_logout_redirect_uri: home });
  const asked = await browser.go(`${api.url}/oidc/session/end?${leave}`, home);
  const xsrf = /name="xsrf" value="(\w+)"/.exec(asked.text)![1]!;
  const confirm = /action="([^"]+)"/.exec(asked.text)![1]!;
  await browser.go(confirm, home, new URLSearchParams({ xsrf, logout: 'yes' }));
}

it('names the session and the moment of the sign-in in the token, and keeps both when it is renewed', async () => {
  const { accessToken, refreshToken } = await signIn(api.url, LEADER, password);
  const first = decodeJwt(accessToken);
  expect(first).toMatchObject({ sid: expect.stringMatching(/.{20}/) as string });
  expect(Math.abs(Date.now() / 1000 - Number(first['auth_time']))).toBeLessThan(60);
  const grant = { client_id: 'vlis-admin', grant_type: 'refresh_token', refresh_token: refreshToken };
  const renewed = await fetch(`${api.url}/oidc/token`, { method: 'POST', body: new URLSearchParams(grant) });
  const { access_token: second } = (await renewed.json()) as { access_token: string };
  expect(decodeJwt(second)).toMatchObject({ sid: first['sid'], auth_time: first['auth_time'] });
});

it('a sign-out ends its own session at every endpoint at once, and no other', async () => {
  const browser = new Browser();
  const here = await signIn(api.url, LEADER, password, browser);
  const elsewhere = await signIn(api.url, LEADER, password);
  expect(await endpoints(here.accessToken)).toEqual(OPEN);
  await signOut(browser, here.idToken);
  expect(await endpoints(here.accessToken)).toEqual(SHUT);
  expect(await endpoints(elsewhere.accessToken)).toEqual(OPEN);

  const again = await signIn(api.url, LEADER, password, browser);
  expect(await endpoints(again.accessToken)).toEqual(OPEN);
});

it('says with which code', async () => {
  const browser = new Browser();
  const { accessToken, idToken } = await signIn(api.url, LEADER, password, browser);
  await signOut(browser, idToken);
  const refused = await bearing(api, accessToken).fetch('/graphql', { method: 'POST' });
  expect(await refused.json()).toMatchObject({ code: 'SESSION_ENDED', message: { vi: expect.any(String) as string } });
});

it('everywhere: every session of the person, tokens renewed from them too, and nobody else’s', async () => {
  const [one, two] = [await signIn(api.url, LEADER, password), await signIn(api.url, LEADER, password)];
  const another = await signIn(api.url, 'phantich.bo', password);
  expect(await bearing(api, one.accessToken).ask(EVERYWHERE)).toMatchObject({ answer: { __typename: 'SignedOut' } });
  expect(await endpoints(one.accessToken)).toEqual(SHUT);
  expect(await endpoints(two.accessToken)).toEqual(SHUT);
  expect((await bearing(api, another.accessToken).query(ME)).status).toBe(200);

  const grant = { client_id: 'vlis-admin', grant_type: 'refresh_token', refresh_token: two.refreshToken };
  const renewed = await fetch(`${api.url}/oidc/token`, { method: 'POST', body: new URLSearchParams(grant) });
  const { access_token: fresh } = (await renewed.json()) as { access_token: string };
  expect(await endpoints(fresh)).toEqual(SHUT);
  const [entry] = await api.db.query(
    `select actor, details from audit_entry where action = 'session.end' and outcome = 'done' order by id desc limit 1`,
  );
  expect(entry).toEqual({ actor: LEADER, details: { everywhere: true } });

  expect(await endpoints((await signIn(api.url, LEADER, password)).accessToken)).toEqual(OPEN);
});

it('everywhere: whoever signs in again as soon as it is answered is let in, in whichever part of a second it was', async () => {
  for (let times = 0; times < 4; times += 1) {
    const { accessToken } = await signIn(api.url, LEADER, password);
    await bearing(api, accessToken).ask(EVERYWHERE);
    expect(await endpoints((await signIn(api.url, LEADER, password)).accessToken)).toEqual(OPEN);
  }
});
