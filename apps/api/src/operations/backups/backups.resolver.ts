import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow } from '../../platform/access/allow.js';
import { Clock } from '../../platform/clock/clock.js';
import { Costs } from '../../platform/graphql/costs.js';
import { backupStatus, type BackupRunRow, type BackupStatus } from './backup-status.js';
import { BackupRunModel, BackupStatusModel } from './backup.model.js';

@Resolver(() => BackupRunModel)
export class BackupsResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  @Query(() => BackupStatusModel, { description: 'How the backups stand, and what is to be done about them.' })
  @Allow('backup.read')
  @Costs({ statements: 6 })
  backupStatus(): Promise<BackupStatus> {
    return backupStatus(this.dataSource.manager, this.clock.now());
  }

  @ResolveField(() => Boolean)
  succeeded(@Parent() { outcome }: BackupRunRow): boolean {
    return outcome === 'succeeded';
  }
}
