import { Module } from '@nestjs/common';
import { Authenticator } from './authenticator.js';
import { TokenCheck } from './token-check.js';

/** Needs a `ViewerDirectory`, which `people/` provides to the whole application. */
@Module({ providers: [TokenCheck, Authenticator], exports: [Authenticator] })
export class AuthModule {}
