/** Where the identity provider says that a session is over (OpenID Connect Back-Channel Logout). Its signature is the key. */
import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { Public } from '../platform/access/allow.js';
import { LogoutTokens } from '../platform/auth/logout-tokens.js';
import { NotAdmitted } from '../platform/auth/not-admitted.js';
import { EndSessions } from './end-sessions.js';

@Controller('sign-out')
export class BackChannelController {
  constructor(
    private readonly tokens: LogoutTokens,
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
}
