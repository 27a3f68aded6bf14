/**
 * Reads a logout token (OpenID Connect Back-Channel Logout 1.0, sections 2.4 and 2.6): a message signed by the identity provider
 * that a session has ended. Its audience is the client of the screens. Unlike any other token it has an event and no nonce, so
 * that nobody can send an ID token in its place.
 */
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { isText } from '../graphql/clean-text.js';
import { NotAdmitted } from './not-admitted.js';
import { TokenCheck } from './token-check.js';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** The greatest age: the provider sends it when it is made, and repeats it within moments or never. */
const FRESH = '2 minutes';

export interface Logout {
  readonly issuer: string;
  readonly jti: string;
  /** Seconds since 1970. */
  readonly at: number;
  /** The session that is over; without it all sessions of `subject` are. */
  readonly session?: string;
  readonly subject?: string;
}

const isOptionalText = (value: unknown): value is string | undefined =>
  value === undefined || (typeof value === 'string' && value !== '' && value.length <= 255 && isText(value));

@Injectable()
export class LogoutTokens {
  constructor(
    private readonly config: Config,
    private readonly tokens: TokenCheck,
  ) {}

  /** @throws NotAdmitted 400 where it is no logout token for us, IssuerUnreachable as for any token */
  async read(token: string): Promise<Logout> {
    const payload = await this.tokens.verifyMessage(token, {
      audience: this.config.oidc.clientId,
      maxTokenAge: FRESH,
      requiredClaims: ['iss', 'aud', 'iat', 'jti', 'events'],
    });
    const { iss, iat, jti, sid, sub, events } = payload;
    const event = (events as Readonly<Record<string, unknown>> | null)?.[EVENT];
    const holds =
      typeof event === 'object' && event !== null && !Array.isArray(event) && !('nonce' in payload) && Boolean(jti);
    if (!holds || !isOptionalText(sid) || !isOptionalText(sub) || !isOptionalText(jti) || (sid ?? sub) === undefined)
      throw new NotAdmitted(400, 'TOKEN_INVALID');
    return {
      issuer: iss!,
      jti: jti!,
      at: iat!,
      ...(sid !== undefined && { session: sid }),
      ...(sub && { subject: sub }),
    };
  }
}
