/**
 * Reads what Keycloak sends to a client's admin URL when an administrator signs everybody out, or revokes what was given
 * before a moment: of these, unlike of a single session, it tells nobody over OpenID Connect's back channel. The text is
 * signed with the realm's key and says neither who wrote it nor for whom, as tokens do; by that and by its fields it is told
 * from every token, so that nobody can hand in one of those.
 */
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { NotAdmitted } from './not-admitted.js';
import { TokenCheck } from './token-check.js';

const ACTIONS: readonly unknown[] = ['LOGOUT', 'PUSH_NOT_BEFORE'];
/** Seconds. Keycloak gives half a minute. */
const LONGEST_LIFE = 120;

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;

@Injectable()
export class AdminActions {
  constructor(
    private readonly config: Config,
    private readonly tokens: TokenCheck,
  ) {}

  /**
   * The moment before which every session began that is over now, in seconds since 1970; never one to come.
   * Throws NotAdmitted 400 for whatever is no such action for us; IssuerUnreachable as for any token.
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
