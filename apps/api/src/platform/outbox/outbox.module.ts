import { Module } from '@nestjs/common';
import { NoticesResolver } from './notices.resolver.js';
import { ReadNotices } from './read-notices.js';

/** News of actions. The actions write it themselves, in their own transactions. */
@Module({ providers: [NoticesResolver, ReadNotices] })
export class OutboxModule {}
