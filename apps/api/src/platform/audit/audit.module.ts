import { Global, Module } from '@nestjs/common';
import { Downloads } from './downloads.js';
import { ListDownloads } from './list-downloads.js';
import { RefusedActions } from './refused-actions.js';

/** What is written to the audit beside the entries of actions: downloads and refused actions. */
@Global()
@Module({ providers: [Downloads, ListDownloads, RefusedActions], exports: [Downloads, ListDownloads, RefusedActions] })
export class AuditModule {}
