/** What the server says about itself before anybody has logged in: GET /config.json. */
import { Failure } from '../api/failure.js';

export interface Configuration {
  readonly oidc: { readonly issuer: string; readonly clientId: string };
  /** `embedded`: the demonstration with its own identity provider; anything else: a real Keycloak. */
  readonly profile: string;
  readonly version?: string;
}

const isConfiguration = (value: unknown): value is Configuration => {
  const { oidc, profile } = (value ?? {}) as Partial<Configuration>;
  return typeof profile === 'string' && typeof oidc?.issuer === 'string' && typeof oidc.clientId === 'string';
};

export async function loadConfiguration(get: typeof fetch = fetch): Promise<Configuration> {
  const response = await get('/config.json', { cache: 'no-store' }).catch((cause: unknown) => {
    throw new Failure('offline', 'no answer from the server', { cause });
  });
  if (response.status >= 502) throw new Failure('unavailable', `HTTP ${response.status}`);
  const value: unknown = await response.json().catch(() => undefined);
  if (!response.ok || !isConfiguration(value)) throw new Failure('fault', 'config.json is not what it should be');
  return value;
}

/** A Keycloak issuer is `https://host/realms/NAME`; any other is a plain OpenID provider, found by discovery. */
export function keycloakConfig({ oidc: { issuer, clientId } }: Configuration) {
  const realm = /^(.*)\/realms\/([^/]+)\/?$/.exec(issuer);
  return realm
    ? { url: realm[1]!, realm: decodeURIComponent(realm[2]!), clientId }
    : { oidcProvider: issuer, clientId };
}
