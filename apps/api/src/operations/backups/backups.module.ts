import { Module } from '@nestjs/common';
import { HealthModule } from '../../platform/health/health.module.js';
import { BackupFigures } from './backup-figures.js';
import { BackupsResolver } from './backups.resolver.js';
import { RecordBackup } from './record-backup.js';

@Module({
  imports: [HealthModule],
  providers: [BackupsResolver, RecordBackup, BackupFigures],
  exports: [RecordBackup],
})
export class BackupsModule {}
