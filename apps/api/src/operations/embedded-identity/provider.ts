/**
 * A standards-conformant OpenID provider for the demonstration: authorization code with PKCE (S256) for one public
 * client, JWT access tokens for the API, refresh tokens, logout. What the screens and the API speak with it is what
 * they speak with Keycloak in production.
 */
import { randomBytes } from 'node:crypto';
import Provider, { interactionPolicy, type Grant, type KoaContextWithOIDC } from 'oidc-provider';
import type { Config } from '../../platform/config/config.js';
import type { IdentityKeys } from './identity-keys.js';
import { memoryStore } from './memory-store.js';
import { addressOf } from '@vlis/seed';
import type { ReadyAccounts } from './ready-accounts.js';
import { logoutPage, noticePage } from './other-pages.js';

/** The API as a resource server. The client names none, so this is what its tokens are for. */
const API_RESOURCE = 'urn:vlis:api';
const SCOPES = 'openid profile';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds, as Keycloak's realm has them (deploy/keycloak/vlis-realm.json): what works here works there. */
const LASTS = { token: 5 * MINUTE, idle: HOUR, session: 12 * HOUR };

/** Whether somebody of this name may enter: a closed account signs in nowhere, and its refresh tokens give nothing. */
export type IsOpen = (username: string) => Promise<boolean>;

/** What the provider asks of the API, and what it reports to it. */
export interface House {
  readonly isOpen: IsOpen;
  /** A session was ended by signing out: its access tokens cannot be called back, so they are refused from now on. */
  readonly endSession: (session: string) => Promise<void>;
}

export function createProvider(config: Config, keys: IdentityKeys, accounts: ReadyAccounts, house: House): Provider {
  const { issuer, clientId, audience } = config.oidc;
  const origins = new Set([config.publicUrl, ...config.otherOrigins].map((url) => new URL(url).origin));

  const claimsOf = (username: string): Readonly<Record<string, unknown>> => ({
    preferred_username: username,
    name: accounts.find(username)?.name,
    ...(accounts.list.some((one) => one.username === username) && { email: addressOf(username), email_verified: true }),
  });
  // Nobody is asked to consent: the one client is ours.
  const policy = interactionPolicy.base();
  policy.remove('consent');

  const provider = new Provider(issuer, {
    adapter: memoryStore(),
    jwks: keys.jwks,
    cookies: { keys: keys.cookieKeys },
    clients: [
      {
        client_id: clientId,
        application_type: 'web',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [`${config.publicUrl}/`],
        post_logout_redirect_uris: [`${config.publicUrl}/`],
        backchannel_logout_uri: `${config.publicUrl}/sign-out/back-channel`,
        backchannel_logout_session_required: true,
      },
    ],
    responseTypes: ['code'],
    scopes: ['openid', 'profile', 'offline_access'],
    // keycloak-js asks for `openid` only and reads these from the ID token.
    claims: { openid: ['sub', 'preferred_username', 'name'], profile: ['preferred_username', 'name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    ttl: {
      AccessToken: LASTS.token,
      AuthorizationCode: MINUTE,
      IdToken: LASTS.token,
      Interaction: HOUR,
      RefreshToken: LASTS.idle,
      Session: LASTS.session,
      Grant: LASTS.session,
    },
    interactions: { policy, url: (_context, { uid }) => `/oidc/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      userinfo: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => logoutPage(context, form),
        postLogoutSuccessSource: (context) => noticePage(context, 'signed-out', config.publicUrl),
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => API_RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: SCOPES,
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: LASTS.token,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    findAccount: async (_context, id) => {
      if (!accounts.find(id) || !(await house.isOpen(id))) return undefined;
      return { accountId: id, claims: () => Promise.resolve({ sub: id, ...claimsOf(id) }) };
    },
    extraTokenClaims: ({ oidc }, token) => {
      if (!('accountId' in token)) return undefined;
      const { accountId, sid } = token;
      const { AuthorizationCode: code, RefreshToken: refresh } = oidc.entities;
      return { ...claimsOf(accountId), sid, auth_time: (code ?? refresh)?.authTime };
    },
    issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
    loadExistingGrant: grantEverything,
    clientBasedCORS: (_context, origin) => origins.has(origin),
    renderError: (context) => noticePage(context, 'refused', config.publicUrl),
  });

  // The screens return to the very address they left (filters, tab and place are in it), so any address of ours will do.
  const isOurs = (uri: string): boolean => WEB_ADDRESS.test(uri) && URL.canParse(uri) && isOf(origins, new URL(uri));
  provider.Client.prototype.redirectUriAllowed = isOurs;
  provider.Client.prototype.postLogoutRedirectUriAllowed = isOurs;
  // The API is in this very process, so it is called directly: a request could be refused when the server is full.
  provider.Client.prototype.backchannelLogout = (_accountId: string, session: string) => house.endSession(session);
  // keycloak-js reads every token as a JWT, refresh tokens too, as Keycloak's are. Ours is a random name with two parts
  // before it that say nothing.
  const generateTokenId = (): string => `${SAYS_NOTHING}.${SAYS_NOTHING}.${randomName()}`;
  Object.assign(provider.RefreshToken.prototype, { generateTokenId });
  // It reads the forwarded address, which `add-embedded-identity.ts` sets to the public one on every request.
  provider.proxy = true;
  return provider;
}

/** No other scheme, and nothing that one reader takes for the end of the host and another does not. */
const WEB_ADDRESS = /^https?:\/\/[^\s\\]+$/;
const isOf = (origins: ReadonlySet<string>, { origin, username, password }: URL): boolean =>
  origins.has(origin) && username === '' && password === '';

const SAYS_NOTHING = Buffer.from(JSON.stringify({ typ: 'Refresh' })).toString('base64url');
const randomName = (): string => randomBytes(32).toString('base64url');

async function grantEverything({ oidc }: KoaContextWithOIDC): Promise<Grant | undefined> {
  const { client, provider, session } = oidc;
  if (!client || !session) return undefined;
  const known = session.grantIdFor(client.clientId);
  if (known !== undefined) return provider.Grant.find(known);
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(`${SCOPES} offline_access`);
  grant.addResourceScope(API_RESOURCE, SCOPES);
  await grant.save();
  return grant;
}
