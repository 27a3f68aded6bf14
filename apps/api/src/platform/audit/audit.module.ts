import { Global, Module } from '@nestjs/common';
import { Downloads } from './downloads.js';
import { ListDownloads } from './list-downloads.js';
import { RefusedDeeds } from './refused-deeds.js';

/** What is written into the audit beside the deeds, which write their own entries. */
@Global()
@Module({ providers: [Downloads, ListDownloads, RefusedDeeds], exports: [Downloads, ListDownloads, RefusedDeeds] })
export class AuditModule {}
