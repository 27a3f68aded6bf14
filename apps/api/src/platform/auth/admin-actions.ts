/**
 * Reads what Keycloak sends to a client's admin URL when an administrator signs everybody out, or revokes tokens issued before a
 * moment. For these, unlike for a single session, Keycloak sends nothing over OpenID Connect's back channel. The message is
 * signed with the realm's key but names neither issuer nor audience, as tokens do; by this and by its fields it differs from
 * every token, so that no token can be sent in its place.
 */
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { NotAdmitted } from './not-admitted.js';
import { TokenCheck } from './token-check.js';

const ACTIONS: readonly unknown[] = ['LOGOUT', 'PUSH_NOT_BEFORE'];
/** Seconds; Keycloak's messages live half a minute. */
const LONGEST_LIFE = 120;

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;

@Injectable()
export class AdminActions {
  constructor(
    private readonly config: Config,
    private readonly tokens: TokenCheck,
  ) {}

  /**
   * The moment, in seconds since 1970, before which every session has ended; never in the future.
   * @throws NotAdmitted 400 where the message is no such action for us, IssuerUnreachable as for any token
   */
  async read(text: string): Promise<number> {
    const payload = await this.tokens.verifyMessage(text, { issuer: undefined, audience: undefined });
    const { action, resource, expiration, notBefore } = payload;
    const now = Math.floor(Date.now() / 1000);
    const isToken = ['iss', 'sub', 'aud', 'exp'].some((claim) => claim in payload);
    const isLive = isCount(expiration) && expiration >= now && expiration <= now + LONGEST_LIFE;
    const isOurs = resource === this.config.oidc.clientId && ACTIONS.includes(action);
    if (isToken || !isLive || !isOurs || !isCount(notBefore)) throw new NotAdmitted(400, 'TOKEN_INVALID');
    return Math.min(notBefore, now);
  }
}
