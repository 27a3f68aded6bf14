import { Module } from '@nestjs/common';
import { AdminActions } from './admin-actions.js';
import { Authenticator } from './authenticator.js';
import { LogoutTokens } from './logout-tokens.js';
import { TokenCheck } from './token-check.js';

/** Needs a `ViewerDirectory`, which `people/` provides to the whole application. */
@Module({
  providers: [TokenCheck, LogoutTokens, AdminActions, Authenticator],
  exports: [Authenticator, LogoutTokens, AdminActions],
})
export class AuthModule {}
