import { Module } from '@nestjs/common';
import { Authenticator } from './authenticator.js';
import { LogoutTokens } from './logout-tokens.js';
import { TokenCheck } from './token-check.js';

/** Needs a `ViewerDirectory`, which `people/` provides to the whole application. */
@Module({ providers: [TokenCheck, LogoutTokens, Authenticator], exports: [Authenticator, LogoutTokens] })
export class AuthModule {}
