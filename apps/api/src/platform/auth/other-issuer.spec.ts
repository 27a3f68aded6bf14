import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bearing, startApi, type Api } from '../../testing/index.js';

// Stands in for a ministry's Keycloak: a discovery document and keys, as in production.
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'] as const;
const keys = new Map<string, CryptoKey>();
const published: JWK[] = [];

let issuer: Server;
let realm: string;
let api: Api;
beforeAll(async () => {
  for (const alg of ALGORITHMS) {
    const { privateKey, publicKey } = await generateKeyPair(alg);
    keys.set(alg, privateKey);
    published.push({ ...(await exportJWK(publicKey)), kid: alg, alg, use: 'sig' });
  }
  issuer = createServer((request, response) => {
    const found = request.url?.endsWith('/openid-configuration')
      ? { issuer: realm, jwks_uri: `${realm}/protocol/openid-connect/certs` }
      : { keys: published };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(found));
  });
  await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
  realm = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/realms/vlis`;
  api = await startApi({ env: { VLIS_PROFILE: 'production', OIDC_ISSUER: realm } });
});
afterAll(async () => {
  await api.stop();
  issuer.close();
});

const tokenBy = (alg: string, iss = realm): Promise<string> =>
  new SignJWT({ preferred_username: 'quantri', azp: 'vlis-admin', typ: 'Bearer' })
    .setProtectedHeader({ alg, kid: alg, typ: 'JWT' })
    .setIssuer(iss)
    .setAudience(['vlis-api', 'account'])
    .setSubject('2c0f3a0e-6b7e-4c1e-9a57-0d5a8e3f6f10')
    .setExpirationTime('5m')
    .sign(keys.get(alg)!);
const ask = async (token: string) => bearing(api, token).query<{ me: { username: string } }>('{ me { username } }');

it('while the issuer does not answer nobody comes in, and the database is not blamed', async () => {
  const away = await startApi({ env: { VLIS_PROFILE: 'production', OIDC_ISSUER: 'http://127.0.0.1:9/realms/vlis' } });
  try {
    const response = await bearing(away, await tokenBy('RS256')).fetch('/graphql', { method: 'POST' });
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'IDENTITY_UNAVAILABLE' });
    expect(JSON.stringify(away.logged)).toContain('http://127.0.0.1:9/realms/vlis: fetch failed');
  } finally {
    await away.stop();
  }
});

it.each(ALGORITHMS)('takes tokens signed with %s', async (alg) => {
  expect((await ask(await tokenBy(alg))).data.me.username).toBe('quantri');
});

it('takes no other realm’s tokens', async () => {
  const other = await bearing(api, await tokenBy('RS256', `${realm}-test`)).fetch('/graphql', { method: 'POST' });
  expect(other.status).toBe(401);
});
