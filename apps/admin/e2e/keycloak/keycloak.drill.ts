/**
 * The realm in deploy/keycloak in a real Keycloak, the API in its production profile, the built screens in a real browser:
 * what the one is asked to do for the other is done. npm run drill:keycloak
 */
import { bearing, freePort, type Api } from '@vlis/api/testing';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { Browser } from 'playwright-core';
import { asked } from '../asked.js';
import { openBrowser } from '../chromium.js';
import { eventually } from '../eventually.js';
import { step } from '../evidence.js';
import { startSite } from '../site.js';
import { Keycloak } from './keycloak.js';
import { acrOf, askAgain, askMe, emailOf, plantRolesIn, tokenOf } from './asking.js';
import { expectRealm, expectVietnamese } from './realm.js';
import { chooseNewPassword, setUpSecondFactor, typeCode, typePassword, visit, type Visitor } from './sign-in.js';

const ADMINISTRATOR = 'vidu.administrator';
const ANALYST = 'vidu.ministry-analyst';
const LIBRARIAN = 'vidu.library-staff';
/** In Keycloak of a library, in VLIS of the Ministry. */
const PROMOTED = 'vidu.library-director';
const FIRST = 'mật khẩu tạm thời 1';
const PASSWORD = 'ba con mèo trên mái ngói';

let keycloak: Keycloak;
let api: Api;
let browser: Browser;
const secrets = new Map<string, string>();

beforeAll(async () => {
  const [keycloakPort, port] = [await freePort(), await freePort()];
  const publicUrl = `http://127.0.0.1:${port}`;
  keycloak = await Keycloak.start(keycloakPort, publicUrl);
  api = await startSite({
    env: {
      ...{ VLIS_PROFILE: 'production', OIDC_ISSUER: keycloak.issuer, OIDC_SECOND_FACTOR: 'second-factor' },
      ...{ PORT: `${port}`, PUBLIC_URL: publicUrl },
    },
  });
  await plantRolesIn(api, {
    [ADMINISTRATOR]: 'administrator',
    // Not the role that the realm names: what somebody may do stands in VLIS.
    [ANALYST]: 'assessor',
    [LIBRARIAN]: 'assessor',
    [PROMOTED]: 'ministry-leader',
  });
  browser = await openBrowser();
}, 400_000);
afterAll(async () => {
  await browser?.close();
  await api?.stop();
  await keycloak?.stop();
});

const ask = (token: string): ReturnType<typeof askMe> => askMe(api, token);
const GOOD = [200, undefined];
const OVER = [401, 'SESSION_ENDED'];
const TOO_LITTLE = [401, 'SECOND_FACTOR_NEEDED'];

/** Somebody who has a password already. */
async function signIn(username: string): Promise<{ visitor: Visitor; token: string }> {
  const visitor = await visit(browser, api.url, username);
  await typePassword(visitor, username, PASSWORD);
  const secret = secrets.get(username);
  if (secret !== undefined) await typeCode(visitor, secret);
  return { visitor, token: await tokenOf(visitor) };
}

const renew = async (visitor: Visitor): Promise<number> => (await askAgain(keycloak.issuer, visitor)).status;

step('the realm is imported as it is written, and every flow that Keycloak needs is there', () =>
  expectRealm(keycloak, api.url),
);

step('every text of a page that somebody of this realm can come to is in Vietnamese', () => expectVietnamese(keycloak));

step(
  'a first sign-in, in Vietnamese: a new password, none that is refused, and no second factor for a librarian',
  async () => {
    await keycloak.setPassword(await keycloak.userNamed(LIBRARIAN), FIRST);
    const visitor = await visit(browser, api.url, LIBRARIAN);
    await visitor.page.getByText('Tên tài khoản').waitFor();
    await typePassword(visitor, LIBRARIAN, FIRST);
    for (const [password, refusal] of [
      ['ngắn quá', /ít nhất 12 ký tự/],
      [`${LIBRARIAN} 2026`, /không được chứa tên tài khoản/],
      ['thuvien123456', /quá quen thuộc/],
      ['ThuVien123456', /quá quen thuộc/],
      ['a'.repeat(129), /dài nhất 128 ký tự/],
    ] as const) {
      await chooseNewPassword(visitor, password);
      await visitor.page.getByText(refusal).first().waitFor();
    }
    await chooseNewPassword(visitor, PASSWORD);
    const token = await tokenOf(visitor);
    const { iss, aud, sid, sub, auth_time, preferred_username, acr, exp, iat, ...more } = decodeJwt(token);
    expect({ iss, preferred_username, acr, lasts: exp! - iat! }).toEqual({
      ...{ iss: keycloak.issuer, preferred_username: LIBRARIAN, acr: 'password', lasts: 300 },
    });
    expect([aud].flat()).toEqual(['vlis-api']);
    for (const claim of [sid, sub]) expect(claim).toMatch(/^[\w-]{20,}$/);
    expect(auth_time).toEqual(expect.any(Number));
    expect(more).not.toHaveProperty('realm_access');
    expect(decodeProtectedHeader(token).alg).toBe('RS256');
    expect(await ask(token)).toEqual(GOOD);
    await visitor.page.context().close();
  },
);

step('the Ministry and administrators set up a second factor, and are asked for it every time', async () => {
  for (const username of [ANALYST, ADMINISTRATOR]) {
    await keycloak.setPassword(await keycloak.userNamed(username), FIRST);
    const visitor = await visit(browser, api.url, username);
    await typePassword(visitor, username, FIRST);
    await visitor.page.getByText('Mở ứng dụng và quét mã:').waitFor();
    secrets.set(username, await setUpSecondFactor(visitor));
    await chooseNewPassword(visitor, PASSWORD);
    const token = await tokenOf(visitor);
    expect([acrOf(token), await ask(token)]).toEqual(['second-factor', GOOD]);
    await visitor.page.context().close();
  }
  const again = await visit(browser, api.url, ANALYST);
  await typePassword(again, ANALYST, PASSWORD);
  await again.page.locator('#otp').fill('000000');
  await again.page.locator('#kc-login').click();
  await again.page.getByText('Mã dùng một lần không đúng.').first().waitFor();
  expect(again.given).toEqual([]);
  await typeCode(again, secrets.get(ANALYST)!);
  expect(await ask(await tokenOf(again))).toEqual(GOOD);
  await again.page.context().close();
});

step(
  'who has a role of the Ministry in VLIS alone is led to a second factor, and is asked for it from then on',
  async () => {
    await keycloak.setPassword(await keycloak.userNamed(PROMOTED), PASSWORD, false);
    const visitor = await visit(browser, api.url, PROMOTED);
    await typePassword(visitor, PROMOTED, PASSWORD);
    const { page, given } = visitor;
    const dialog = page.getByRole('dialog', { name: 'Cần mã dùng một lần' });
    await dialog.waitFor();
    const { access_token: weak } = given[0]!;
    expect([acrOf(weak), await ask(weak)]).toEqual(['password', TOO_LITTLE]);
    await dialog.getByRole('button', { name: 'Đăng nhập lại' }).click();
    await page.locator('#password').fill(PASSWORD);
    await page.locator('#kc-login').click();
    await page.getByText('Mở ứng dụng và quét mã:').waitFor();
    secrets.set(PROMOTED, await setUpSecondFactor(visitor));
    const strong = await tokenOf(visitor);
    expect([acrOf(strong), await ask(strong), await ask(weak)]).toEqual(['second-factor', GOOD, TOO_LITTLE]);
    // By the session alone, without a form.
    await page.reload();
    const reloaded = await tokenOf(visitor);
    const renewed = (await (await askAgain(keycloak.issuer, visitor)).json()) as { readonly access_token: string };
    expect([acrOf(reloaded), acrOf(renewed.access_token)]).toEqual(['second-factor', 'second-factor']);
    await page.context().close();

    const again = await signIn(PROMOTED);
    expect([acrOf(again.token), await ask(again.token)]).toEqual(['second-factor', GOOD]);
    await again.visitor.page.context().close();
  },
);

step('roles come from VLIS and not from the token', async () => {
  const { token, visitor } = await signIn(ANALYST);
  const { data } = await bearing(api, token).query<{ me: { assignments: { role: string }[] } }>(asked('Me'));
  expect(data.me.assignments.map(({ role }) => role)).toEqual(['ASSESSOR']);
  await visitor.page.context().close();
});

step('mail goes to the address that Keycloak has proved, and to none that nobody has', async () => {
  const { id } = await keycloak.userNamed(LIBRARIAN);
  const kept = async (email: string, emailVerified: boolean): Promise<unknown> => {
    const user = await keycloak.administer<object>('GET', `/users/${id}`);
    await keycloak.administer('PUT', `/users/${id}`, { ...user, email, emailVerified });
    const { visitor, token } = await signIn(LIBRARIAN);
    expect(await ask(token)).toEqual(GOOD);
    await visitor.page.context().close();
    return emailOf(api, LIBRARIAN);
  };
  expect(await kept('thu.thu@thuvien.example', true)).toBe('thu.thu@thuvien.example');
  expect(await kept('nguoi.la@thuvien.example', false)).toBeNull();
});

step('tokens of another client and of another realm open nothing', async () => {
  const other = await keycloak.tokenByPassword('vlis', LIBRARIAN, PASSWORD);
  expect(decodeJwt(other).iss).toBe(keycloak.issuer);
  expect(await ask(other)).toEqual([401, 'TOKEN_INVALID']);
  expect(await ask(await keycloak.adminToken())).toEqual([401, 'TOKEN_INVALID']);
});

step('signing out on the screens ends the access token at once, over the back channel', async () => {
  const [here, elsewhere] = [await signIn(LIBRARIAN), await signIn(LIBRARIAN)];
  await here.visitor.page.getByRole('button', { name: 'Tài khoản' }).click();
  await here.visitor.page.getByRole('menuitem', { name: 'Đăng xuất', exact: true }).click();
  await here.visitor.page.locator('#username').waitFor();
  expect(await ask(here.token)).toEqual(OVER);
  expect(await ask(elsewhere.token)).toEqual(GOOD);
  for (const { visitor } of [here, elsewhere]) await visitor.page.context().close();
});

step('so does signing out at Keycloak’s own page', async () => {
  const [here, elsewhere] = [await signIn(LIBRARIAN), await signIn(LIBRARIAN)];
  const { page } = here.visitor;
  await page.goto(`${keycloak.issuer}/protocol/openid-connect/logout?client_id=account-console`);
  await page.locator('#kc-logout').click();
  await page.locator('#kc-logout').waitFor({ state: 'detached' });
  expect([await ask(here.token), await ask(elsewhere.token)]).toEqual([OVER, GOOD]);
  for (const { visitor } of [here, elsewhere]) await visitor.page.context().close();
});

step(
  'a session that an administrator ends in the console is over at once; all of a person, with their next renewal',
  async () => {
    const [one, two, three] = [await signIn(LIBRARIAN), await signIn(LIBRARIAN), await signIn(LIBRARIAN)];
    await keycloak.administer('DELETE', `/sessions/${String(decodeJwt(one.token)['sid'])}`);
    expect([await ask(one.token), await ask(two.token)]).toEqual([OVER, GOOD]);
    const { id } = await keycloak.userNamed(LIBRARIAN);
    await keycloak.administer('POST', `/users/${id}/logout`);
    // Keycloak 26.4 ends them all and says so of one alone: the tokens of the others last out their five minutes.
    expect([await renew(two.visitor), await renew(three.visitor)]).toEqual([400, 400]);
    for (const { visitor } of [one, two, three]) await visitor.page.context().close();
  },
);

step('“sign out all active sessions” in the console ends the tokens of everybody', async () => {
  const [librarian, analyst] = [await signIn(LIBRARIAN), await signIn(ANALYST)];
  await new Promise((resolve) => setTimeout(resolve, 1100)); // moments are whole seconds
  await keycloak.administer('POST', '/logout-all');
  expect([await ask(librarian.token), await ask(analyst.token)]).toEqual([OVER, OVER]);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const after = await signIn(LIBRARIAN);
  expect(await ask(after.token)).toEqual(GOOD);
  for (const { visitor } of [librarian, analyst, after]) await visitor.page.context().close();
});

step('a refresh token that is used twice ends its session', async () => {
  const { visitor } = await signIn(LIBRARIAN);
  expect([await renew(visitor), await renew(visitor)]).toEqual([200, 400]);
  await visitor.page.context().close();
});

step('a new signing key is taken without a restart', async () => {
  const { id: parentId } = await keycloak.administer<{ id: string }>('GET', '');
  await keycloak.administer('POST', '/components', {
    ...{ name: 'the next one', parentId, providerId: 'rsa-generated', providerType: 'org.keycloak.keys.KeyProvider' },
    config: { keySize: ['3072'], algorithm: ['RS256'], priority: ['200'] },
  });
  const { token, visitor } = await signIn(LIBRARIAN);
  await eventually(async () => expect(await ask(token)).toEqual(GOOD));
  await visitor.page.context().close();
});

step('somebody who was deleted and made again is refused until the account is released', async () => {
  await keycloak.administer('DELETE', `/users/${(await keycloak.userNamed(LIBRARIAN)).id}`);
  await keycloak.administer('POST', '/users', { username: LIBRARIAN, enabled: true });
  await keycloak.setPassword(await keycloak.userNamed(LIBRARIAN), PASSWORD, false);
  const stranger = await visit(browser, api.url, LIBRARIAN);
  await typePassword(stranger, LIBRARIAN, PASSWORD);
  await stranger.page.getByText(/gắn với một người dùng khác/).waitFor();
  expect(await ask(stranger.given[0]!.access_token)).toEqual([403, 'ACCOUNT_OF_ANOTHER']);
  const administrator = await signIn(ADMINISTRATOR);
  const [{ id }] = await api.db.query('select id from account where username = $1', [LIBRARIAN]);
  const release = { accountId: id as number, reason: 'Đã tạo lại người dùng' };
  expect(await bearing(api, administrator.token).query(asked('ReleaseAccount'), release)).toMatchObject({
    data: { releaseAccount: { __typename: 'AccountDetail' } },
  });
  expect(await ask(stranger.given[0]!.access_token)).toEqual(GOOD);
  for (const { page } of [stranger, administrator.visitor]) await page.context().close();
});

step('five wrong passwords slow the account down, whoever types them', async () => {
  const guess = () => keycloak.tokenByPassword('vlis', LIBRARIAN, 'not the password').catch(() => undefined);
  for (let tried = 0; tried < 6; tried += 1) await guess();
  const visitor = await visit(browser, api.url, LIBRARIAN);
  await typePassword(visitor, LIBRARIAN, PASSWORD);
  await visitor.page.getByText('Sai tên tài khoản hoặc mật khẩu.').first().waitFor();
  await visitor.page.context().close();
});
