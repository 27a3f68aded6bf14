/**
 * Where the identity provider announces that a session has ended (OpenID Connect Back-Channel Logout), or, Keycloak only, that
 * all have. There is no access token; the provider's signature on the message is what authorizes it.
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
    // The session is ended before the number of the token is stored. In the other order, a fault in between would make the
    // provider's second attempt look like a replay, and the session would go on.
    if (session !== undefined) await this.sessions.end(session);
    else await this.sessions.endAllOf(issuer, subject!, at);
    if (!(await this.sessions.firstTime(jti))) throw new NotAdmitted(400, 'TOKEN_INVALID');
  }

  /** The paths are Keycloak's, below the admin URL of the client: "log out all sessions" and "revoke tokens issued before". */
  @Post(['keycloak/k_logout', 'keycloak/k_push_not_before'])
  @Public()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async endAll(@Body() body: unknown): Promise<void> {
    if (typeof body !== 'string') throw new NotAdmitted(400, 'TOKEN_INVALID');
    await this.sessions.endAll(await this.actions.read(body));
  }
}
