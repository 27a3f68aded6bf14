/**
 * Where the identity provider says that a session is over (OpenID Connect Back-Channel Logout), or, Keycloak alone, that all
 * are. Its signature is the key.
 */
import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { Public } from '../../platform/access/allow.js';
import { AdminActions } from '../../platform/auth/admin-actions.js';
import { LogoutTokens } from '../../platform/auth/logout-tokens.js';
import { NotAdmitted } from '../../platform/auth/not-admitted.js';
import { EndSessions } from './end-sessions.js';

@Controller('sign-out')
export class BackChannelController {
  constructor(
    private readonly tokens: LogoutTokens,
    private readonly actions: AdminActions,
    private readonly sessions: EndSessions,
  ) {}

  @Post('back-channel')
  @Public()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async end(@Body() body: unknown): Promise<void> {
    const { logout_token: token } = (body ?? {}) as { readonly logout_token?: unknown };
    if (typeof token !== 'string') throw new NotAdmitted(400, 'TOKEN_INVALID');
    const { issuer, jti, at, session, subject } = await this.tokens.read(token);
    // The session ends before its number is kept: were it the other way round, a token sent again after a fault would be lost.
    if (session !== undefined) await this.sessions.end(session);
    else await this.sessions.endAllOf(issuer, subject!, at);
    if (!(await this.sessions.firstTime(jti))) throw new NotAdmitted(400, 'TOKEN_INVALID');
  }

  /** The names are Keycloak's, below the admin URL of the client: everybody is signed out; what was given before a moment is revoked. */
  @Post(['keycloak/k_logout', 'keycloak/k_push_not_before'])
  @Public()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async endAll(@Body() body: unknown): Promise<void> {
    if (typeof body !== 'string') throw new NotAdmitted(400, 'TOKEN_INVALID');
    await this.sessions.endAll(await this.actions.read(body));
  }
}
