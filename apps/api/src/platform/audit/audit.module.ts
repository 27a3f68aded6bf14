import { Global, Module } from '@nestjs/common';
import { Downloads } from './downloads.js';
import { ListDownloads } from './list-downloads.js';
import { RefusedActions } from './refused-actions.js';

/** What is written into the audit beside the actions, which write their own entries. */
@Global()
@Module({ providers: [Downloads, ListDownloads, RefusedActions], exports: [Downloads, ListDownloads, RefusedActions] })
export class AuditModule {}
