import type { Viewer } from '@vlis/domain';
import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { Costs } from '../../platform/graphql/costs.js';
import { Database } from '../../platform/database/database.js';
import { backupStatus, type BackupRunRow, type BackupStatus } from './backup-status.js';
import { BackupRunModel, BackupStatusModel } from './backup.model.js';

@Resolver(() => BackupRunModel)
export class BackupsResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Query(() => BackupStatusModel, { description: 'How the backups stand, and what is to be done about them.' })
  @Allow('backup.read')
  @Costs({ statements: 6 })
  backupStatus(@CurrentViewer() viewer: Viewer): Promise<BackupStatus> {
    return this.database.read(viewer, (db) => backupStatus(db, this.clock.now()));
  }

  @ResolveField(() => Boolean)
  succeeded(@Parent() { outcome }: BackupRunRow): boolean {
    return outcome === 'succeeded';
  }
}
