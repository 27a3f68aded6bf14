/** Stands in for a ministry's Keycloak: a discovery document and keys over HTTP, and tokens that are really signed. */
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startApi, type Api } from './start-api.js';

export interface TestIssuer {
  readonly realm: string;
  /** With issuer and time; every claim can be changed, or left out by `undefined`. */
  sign(claims: JWTPayload, header?: { readonly typ?: string; readonly alg?: string }): Promise<string>;
  stop(): void;
}

/** @param algorithms with which it can sign; the first is its usual one, and each has a key of its name */
async function startIssuer(algorithms: readonly string[] = ['RS256']): Promise<TestIssuer> {
  const keys = new Map<string, CryptoKey>();
  const published: JWK[] = [];
  for (const alg of algorithms) {
    const { privateKey, publicKey } = await generateKeyPair(alg);
    keys.set(alg, privateKey);
    published.push({ ...(await exportJWK(publicKey)), kid: alg, alg, use: 'sig' });
  }
  let realm = '';
  const server = createServer((request, response) => {
    const found = request.url?.endsWith('/openid-configuration')
      ? { issuer: realm, jwks_uri: `${realm}/protocol/openid-connect/certs` }
      : { keys: published };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(found));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  realm = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/vlis`;
  const now = (): number => Math.floor(Date.now() / 1000);
  return {
    realm,
    sign: (claims, { typ = 'JWT', alg = algorithms[0]! } = {}) =>
      new SignJWT({ iss: realm, iat: now(), exp: now() + 300, ...claims })
        .setProtectedHeader({ alg, kid: alg, typ })
        .sign(keys.get(alg)!),
    stop: () => void server.close(),
  };
}

export interface Realm {
  readonly issuer: TestIssuer;
  readonly api: Api;
  stop(): Promise<void>;
}

/** The API as in production, with an issuer of its own; it is asked more than the screens ask. */
export async function startRealm(
  algorithms?: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<Realm> {
  const issuer = await startIssuer(algorithms);
  const env = { VLIS_PROFILE: 'production', OIDC_ISSUER: issuer.realm, GRAPHQL_OPERATIONS: 'any', ...more };
  const api = await startApi({ env });
  const stop = async (): Promise<void> => {
    await api.stop();
    issuer.stop();
  };
  return { issuer, api, stop };
}
