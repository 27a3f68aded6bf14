/** Writes down that there was a backup, a restore or a drill, whoever did it. One that is known already is left alone. */
import { Injectable } from '@nestjs/common';
import type { Refusal } from '@vlis/domain';
import { systemViewer } from '../../platform/access/system-viewer.js';
import { Database } from '../../platform/database/database.js';

export interface BackupRun {
  readonly kind: 'backup' | 'restore' | 'drill';
  readonly tool: 'vlis' | 'pgbackrest';
  readonly outcome: 'succeeded' | 'failed';
  readonly beganAt: Date;
  readonly endedAt: Date;
  readonly folder: string;
  readonly label?: string;
  readonly bytes?: number;
  readonly moment?: Date;
  readonly code?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

@Injectable()
export class RecordBackup {
  constructor(private readonly database: Database) {}

  /** @returns how many were new; one transaction with its audit entry */
  run(runs: readonly BackupRun[]): Promise<number | Refusal> {
    return this.database.run(systemViewer('backup'), 'backup.record', async (tx, audit) => {
      const ids: number[] = [];
      for (const run of runs) {
        const [row]: { id: number }[] = await tx.query(
          `insert into backup_run (kind, tool, outcome, began_at, ended_at, folder, label, bytes, moment, code, details)
           select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11
           where $2 = 'vlis' or not exists (
             select from backup_run where kind = $1 and tool = $2 and folder = $6 and label is not distinct from $7)
           returning id`,
          [
            ...[run.kind, run.tool, run.outcome, run.beganAt, run.endedAt, run.folder],
            ...[run.label ?? null, run.bytes ?? null, run.moment ?? null, run.code ?? null],
            JSON.stringify(run.details ?? {}),
          ],
        );
        if (row) ids.push(row.id);
      }
      if (ids.length === 0) audit.nothingDone();
      else audit.about('backup', ids).note({ kinds: [...new Set(runs.map(({ kind }) => kind))] });
      return ids.length;
    });
  }
}
