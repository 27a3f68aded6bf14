/** Stands in for a ministry's Keycloak: a discovery document and keys over HTTP, and tokens that are really signed. */
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TestIssuer {
  readonly realm: string;
  /** With issuer and time; every claim can be changed, or left out by `undefined`. */
  sign(claims: JWTPayload, typ?: string): Promise<string>;
  stop(): void;
}

export async function startIssuer(): Promise<TestIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const key = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  let realm = '';
  const server = createServer((request, response) => {
    const found = request.url?.endsWith('/openid-configuration')
      ? { issuer: realm, jwks_uri: `${realm}/protocol/openid-connect/certs` }
      : { keys: [key] };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(found));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  realm = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/vlis`;
  const now = (): number => Math.floor(Date.now() / 1000);
  return {
    realm,
    sign: (claims, typ = 'JWT') =>
      new SignJWT({ iss: realm, iat: now(), exp: now() + 300, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'one', typ })
        .sign(privateKey),
    stop: () => void server.close(),
  };
}
