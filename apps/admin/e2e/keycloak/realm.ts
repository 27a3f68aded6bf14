/** The realm of deploy/ as Keycloak has taken it in. */
import type { Keycloak } from './keycloak.js';
import { asks } from './left-out.js';

const FLOWS = [
  'browserFlow',
  'registrationFlow',
  'directGrantFlow',
  'resetCredentialsFlow',
  'clientAuthenticationFlow',
];

/** @param url where the screens are */
export async function expectRealm(keycloak: Keycloak, url: string): Promise<void> {
  const realm = await keycloak.administer<Record<string, unknown>>('GET', '');
  expect(realm).toMatchObject({
    ...{ accessTokenLifespan: 300, ssoSessionIdleTimeout: 3600, ssoSessionMaxLifespan: 43_200 },
    ...{ revokeRefreshToken: true, refreshTokenMaxReuse: 0, bruteForceProtected: true, defaultLocale: 'vi' },
    passwordPolicy: expect.stringContaining('passwordBlacklist(vlis.txt)'),
    browserFlow: 'vlis browser',
  });
  const flows = await keycloak.administer<{ alias: string }[]>('GET', '/authentication/flows');
  const aliases = flows.map(({ alias }) => alias);
  for (const bound of FLOWS) expect([bound, aliases]).toEqual([bound, expect.arrayContaining([realm[bound]])]);
  const [client] = await keycloak.administer<object[]>('GET', '/clients?clientId=vlis-admin');
  expect(client).toMatchObject({
    redirectUris: [`${url}/*`],
    attributes: { 'backchannel.logout.url': `${url}/sign-out/back-channel` },
  });
}

/** Every text of the pages for signing in and of one's own account: in Vietnamese, but for those that nobody of this realm comes to. */
export async function expectVietnamese(keycloak: Keycloak): Promise<void> {
  for (const kind of ['login', 'account'] as const) {
    const [vietnamese, english] = [await keycloak.textsOf(kind, 'vi'), await keycloak.textsOf(kind, 'en')];
    // The account page of before stands under the present one, and its texts with it.
    const before = kind === 'account' ? await keycloak.textsOf(kind, 'en', 'base') : new Map<string, string>();
    const asked = [...english].filter(([key, text]) => before.get(key) !== text && asks(key, text));
    expect(asked.length).toBeGreaterThan(150);
    const left = asked.filter(([key, text]) => vietnamese.get(key) === text).map(([key]) => key);
    expect([kind, left]).toEqual([kind, []]);
  }
}
