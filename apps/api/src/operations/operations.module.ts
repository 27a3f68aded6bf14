import { Module } from '@nestjs/common';
import { HealthModule } from '../platform/health/health.module.js';
import { BackupFigures } from './backup-figures.js';
import { OperationsResolver } from './operations.resolver.js';
import { RecordBackup } from './record-backup.js';

@Module({
  imports: [HealthModule],
  providers: [OperationsResolver, RecordBackup, BackupFigures],
  exports: [RecordBackup],
})
export class OperationsModule {}
