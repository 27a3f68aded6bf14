import { Module } from '@nestjs/common';
import { OperationsResolver } from './operations.resolver.js';
import { RecordBackup } from './record-backup.js';

@Module({ providers: [OperationsResolver, RecordBackup], exports: [RecordBackup] })
export class OperationsModule {}
