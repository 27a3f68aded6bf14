/** The realm of deploy/ as Keycloak has taken it in. */
import type { Keycloak } from './keycloak.js';

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
