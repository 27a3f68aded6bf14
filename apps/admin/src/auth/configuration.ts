/** What the server says about itself before anybody has logged in: written into the page, or else at /config.json. */
import type { OpenIdProviderMetadata } from 'keycloak-js';
import { Failure } from '../api/failure.js';

export interface Configuration {
  readonly oidc: {
    readonly issuer: string;
    readonly clientId: string;
    /** Addresses of the provider's endpoints; where they are left out, they are read from the provider first. */
    readonly endpoints?: OpenIdProviderMetadata;
    /** The `acr` value to ask the provider for where a second factor is needed. */
    readonly secondFactor?: string;
  };
  /** `embedded`: the demonstration with its own identity provider; anything else: a real Keycloak. */
  readonly profile: string;
  readonly version?: string;
}

const isConfiguration = (value: unknown): value is Configuration => {
  const { oidc, profile } = (value ?? {}) as Partial<Configuration>;
  return typeof profile === 'string' && typeof oidc?.issuer === 'string' && typeof oidc.clientId === 'string';
};

/** @param written into the page by the server; the pages of the development server have nothing */
export function readConfiguration(
  written = document.getElementById('settings')?.textContent,
): Configuration | undefined {
  try {
    const value: unknown = JSON.parse(written ?? 'null');
    return isConfiguration(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export async function loadConfiguration(get: typeof fetch = fetch): Promise<Configuration> {
  const response = await get('/config.json', { cache: 'no-store' }).catch((cause: unknown) => {
    throw new Failure('offline', 'no answer from the server', { cause });
  });
  if (response.status >= 502) throw new Failure('unavailable', `HTTP ${response.status}`);
  const value: unknown = await response.json().catch(() => undefined);
  if (!response.ok || !isConfiguration(value)) throw new Failure('fault', 'config.json is not what it should be');
  return value;
}

/** A Keycloak issuer is `https://host/realms/NAME`; any other is a plain OpenID provider, known or found by discovery. */
export function keycloakConfig({ oidc: { issuer, clientId, endpoints } }: Configuration) {
  const realm = /^(.*)\/realms\/([^/]+)\/?$/.exec(issuer);
  return realm
    ? { url: realm[1]!, realm: decodeURIComponent(realm[2]!), clientId }
    : { oidcProvider: endpoints ?? issuer, clientId };
}
