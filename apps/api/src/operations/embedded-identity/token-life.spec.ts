/** A token of the demonstration lasts as long as one of production: what runs out there runs out here. */
import { decodeJwt } from 'jose';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startApi, type Api } from '../../testing/index.js';
import { readyAccounts } from './ready-accounts.js';
import { signIn } from './sign-in.js';

const REALM = join(import.meta.dirname, '../../../../../deploy/keycloak/vlis-realm.json');

let api: Api;
beforeAll(async () => (api = await startApi()));
afterAll(() => api.stop());

it('lasts as long as the realm says, fresh and renewed', async () => {
  const { accessTokenLifespan } = JSON.parse(await readFile(REALM, 'utf8')) as { accessTokenLifespan: number };
  const tokens = await signIn(api.url, 'phantich.bo', readyAccounts().password);
  const renewed = (await (
    await fetch(`${api.url}/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({
        ...{ client_id: 'vlis-admin', grant_type: 'refresh_token', refresh_token: tokens.refreshToken },
      }),
    })
  ).json()) as { access_token: string; expires_in: number };
  for (const token of [tokens.accessToken, renewed.access_token]) {
    const { iat, exp } = decodeJwt(token);
    expect(exp! - iat!).toBe(accessTokenLifespan);
  }
  expect(renewed.expires_in).toBe(accessTokenLifespan);
});
