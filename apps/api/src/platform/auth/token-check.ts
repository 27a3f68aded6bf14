/**
 * Verifies an access token as an OpenID resource server: signature by a key of the issuer, issuer, audience, expiry. Only
 * asymmetric algorithms are accepted: never `none`, never the HMAC family, where the public key would serve as the secret. Keys
 * come from the issuer's discovery document and are cached; an unknown key id fetches them again.
 *
 * Only the result of the signature check is cached, for a minute: whether the account may be admitted is read for every request.
 */
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import {
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
} from 'jose';
import { Config } from '../config/config.js';
import { isMailbox } from '../config/mail-address.js';
import { isText } from '../graphql/clean-text.js';
import { NotAdmitted } from './not-admitted.js';
import type { TokenIdentity } from './viewer-directory.js';

const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const CLOCK_TOLERANCE = '5s';
/** A valid signature is not checked again for so long: a person who types saves every few seconds with the same token. */
const TRUSTED_MS = 60_000;
const MOST_TRUSTED = 20_000;

interface Trusted {
  readonly identity: TokenIdentity;
  /** Milliseconds since 1970: the expiry of the token, or the end of the cached result, whichever is earlier. */
  readonly until: number;
}

@Injectable()
export class TokenCheck {
  private keys: Promise<JWTVerifyGetKey> | undefined;
  /** By the hash of the token, so that whoever reads this memory gets no usable token. Oldest first. */
  private readonly trusted = new Map<string, Trusted>();

  constructor(private readonly config: Config) {}

  /**
   * The person and session of a token.
   * @throws NotAdmitted where the token is not valid
   */
  async identityOf(token: string): Promise<TokenIdentity> {
    const hash = createHash('sha256').update(token).digest('base64');
    const known = this.trusted.get(hash);
    if (known && Date.now() < known.until) return known.identity;
    const payload = await this.verify(token);
    const identity = identityIn(payload, this.config.oidc.secondFactor);
    this.trust(hash, { identity, until: Math.min(payload.exp! * 1000, Date.now() + TRUSTED_MS) });
    return identity;
  }

  private trust(hash: string, trusted: Trusted): void {
    this.trusted.delete(hash);
    this.trusted.set(hash, trusted);
    const [oldest] = this.trusted.keys();
    if (this.trusted.size > MOST_TRUSTED && oldest !== undefined) this.trusted.delete(oldest);
  }

  /**
   * A message of the provider itself, signed as its tokens are.
   * @throws NotAdmitted 400, not 401, where it is not valid: no person has to sign in again because of it
   */
  verifyMessage(text: string, options: JWTVerifyOptions): Promise<JWTPayload> {
    return this.verify(text, options).catch((error: unknown) => {
      throw error instanceof NotAdmitted && error.status === 401 ? new NotAdmitted(400, 'TOKEN_INVALID') : error;
    });
  }

  /** By default for an access token, whose audience is the API. */
  private async verify(
    token: string,
    more: JWTVerifyOptions = { requiredClaims: ['exp', 'sub'] },
  ): Promise<JWTPayload> {
    const { issuer, audience } = this.config.oidc;
    try {
      const keys = await this.issuerKeys();
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE,
        ...more,
      });
      return payload;
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw new NotAdmitted(401, 'TOKEN_EXPIRED');
      if (isTokensFault(error)) throw new NotAdmitted(401, 'TOKEN_INVALID');
      throw new IssuerUnreachable(`${issuer}: ${reasonOf(error)}`);
    }
  }

  private issuerKeys(): Promise<JWTVerifyGetKey> {
    // A failed discovery is not cached, so that an identity provider that starts later is found.
    this.keys ??= this.discover().catch((error: unknown) => {
      this.keys = undefined;
      throw error;
    });
    return this.keys;
  }

  private async discover(): Promise<JWTVerifyGetKey> {
    const { issuer, discoveryUrl } = this.config.oidc;
    const answer = await fetch(discoveryUrl, { signal: AbortSignal.timeout(5000) });
    if (!answer.ok) throw new Error(`discovery at ${discoveryUrl} answered ${answer.status}`);
    const found = (await answer.json()) as { issuer?: string; jwks_uri?: string };
    if (found.issuer !== issuer || !found.jwks_uri) throw new Error(`discovery at ${discoveryUrl} is not of ${issuer}`);
    return createRemoteJWKSet(new URL(found.jwks_uri), { cooldownDuration: 10_000, timeoutDuration: 5000 });
  }
}

const isName = (value: unknown): value is string => typeof value === 'string' && value !== '' && isText(value);

/** @param secondFactor the `acr` of a sign-in with a second factor; empty where none is required */
function identityIn(payload: JWTPayload, secondFactor: string): TokenIdentity {
  const { sub, iss, sid, iat, auth_time: authTime } = payload;
  const username = payload['preferred_username'] ?? sub;
  if (!isName(username) || !isName(sub) || !isName(iss)) throw new NotAdmitted(401, 'TOKEN_INVALID');
  if (sid !== undefined && !isName(sid)) throw new NotAdmitted(401, 'TOKEN_INVALID');
  // A renewed token is younger than its session, so its issue time is used only where the provider does not send the time of the
  // sign-in.
  const signedInAt = typeof authTime === 'number' ? authTime : (iat ?? 0);
  const shown = secondFactor === '' || payload['acr'] === secondFactor;
  const email = emailIn(payload);
  return { username, subject: sub, issuer: iss, session: sid, signedInAt, secondFactor: shown, email };
}

/** An unverified address may be another person's, who would then get mail that is not meant for them. */
function emailIn({ email, email_verified: isProved }: JWTPayload): string | null | undefined {
  if (email === undefined) return undefined;
  return typeof email === 'string' && isProved === true && isMailbox(email) ? email : null;
}

/** The identity provider cannot be reached or answers wrongly: the token may be valid, and PostgreSQL is not the cause. */
class IssuerUnreachable extends NotAdmitted {
  constructor(override readonly reason: string) {
    super(503, 'IDENTITY_UNAVAILABLE');
  }
}

const reasonOf = (error: unknown): string => {
  const { message, cause } = error as { message?: string; cause?: { message?: string } };
  return [message, cause?.message].filter(Boolean).join(': ');
};

/** The token is wrong; false where the keys of the issuer could not be fetched. */
const isTokensFault = (error: unknown): boolean =>
  error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && error.code !== 'ERR_JOSE_GENERIC';
