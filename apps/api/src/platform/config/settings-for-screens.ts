/**
 * What the screens must know before anybody has signed in: at /config.json, and written into their page, so that on a slow line
 * nobody waits for it, nor for the identity provider's own description where we know it.
 */
import type { Config } from './config.js';

/** As the provider describes itself (OpenID Connect Discovery 1.0): as much as a sign-in needs. */
interface ProviderEndpoints {
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly end_session_endpoint: string;
}

export interface SettingsForScreens {
  readonly oidc: {
    readonly issuer: string;
    readonly clientId: string;
    readonly audience: string;
    /** Left out where the provider is not ours: a Keycloak is known by its address, any other is asked. */
    readonly endpoints?: ProviderEndpoints;
    /** What to ask the provider for (`acr_values`) where a second factor is needed. */
    readonly secondFactor?: string;
  };
  readonly profile: string;
  readonly version: string;
}

export function settingsForScreens({ oidc, profile, version }: Config): SettingsForScreens {
  const { issuer, clientId, audience, secondFactor } = oidc;
  const endpoints = {
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    end_session_endpoint: `${issuer}/session/end`,
  };
  const more = { ...(profile === 'embedded' && { endpoints }), ...(secondFactor !== '' && { secondFactor }) };
  return { oidc: { issuer, clientId, audience, ...more }, profile, version };
}
