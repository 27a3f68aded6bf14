/**
 * The settings that the screens need before anybody has signed in: at /config.json, and written into their page, so that on a
 * slow line nobody waits for it, nor, where we know it, for the identity provider's own description.
 */
import type { Config } from './config.js';

/** The part of the provider's description (OpenID Connect Discovery 1.0) that a sign-in needs. */
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
    /** Absent where the provider is not ours: those of a Keycloak follow from its address, any other provider is asked. */
    readonly endpoints?: ProviderEndpoints;
    /** The `acr_values` to ask of the provider where a second factor is required. */
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
