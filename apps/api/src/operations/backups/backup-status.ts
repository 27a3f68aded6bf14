/** How the backups stand: the newest runs, how far the log is kept elsewhere, and what is not as it should be. */
import { backupFindings, type BackupFinding } from '@vlis/domain';
import type { EntityManager } from 'typeorm';

export interface BackupRunRow {
  readonly id: number;
  readonly kind: 'backup' | 'restore' | 'drill';
  readonly tool: 'vlis' | 'pgbackrest';
  readonly outcome: 'succeeded' | 'failed';
  readonly beganAt: Date;
  readonly endedAt: Date;
  readonly folder: string;
  readonly label: string | null;
  readonly bytes: number | null;
  readonly moment: Date | null;
  readonly code: string | null;
}

export interface BackupStatus {
  readonly findings: readonly BackupFinding[];
  readonly lastGood: BackupRunRow | null;
  readonly lastDrill: BackupRunRow | null;
  readonly reachedAt: Date | null;
  readonly problem: string | null;
  readonly runs: readonly BackupRunRow[];
}

const COLUMNS = `id, kind, tool, outcome, began_at as "beganAt", ended_at as "endedAt", folder, label,
  bytes::float8 as bytes, moment, code`;

const newest = async (db: EntityManager, condition: string, limit = 1): Promise<readonly BackupRunRow[]> =>
  db.query(`select ${COLUMNS} from backup_run where ${condition} order by ended_at desc, id desc limit ${limit}`);

interface Reach {
  readonly reachedAt: Date | null;
  readonly problem: string | null;
}

/**
 * Our archivist records its state every minute; with pgBackRest the server archives by itself, and only a failure is of
 * interest.
 */
const reach = async (db: EntityManager): Promise<Reach & { readonly isReported: boolean }> => {
  const [own]: Reach[] = await db.query(`select reached_at as "reachedAt", problem from archive_state`);
  if (own) return { ...own, isReported: true };
  const [server]: Reach[] = await db.query(
    `select last_archived_time as "reachedAt",
       case when last_failed_time > coalesce(last_archived_time, '-infinity') then 'folder' end as problem
     from pg_stat_archiver`,
  );
  return { ...server!, isReported: false };
};

export const backupStatus = async (db: EntityManager, now: Date): Promise<BackupStatus> => {
  const [lastGood] = await newest(db, `kind = 'backup' and outcome = 'succeeded'`);
  const [lastBackup] = await newest(db, `kind = 'backup'`);
  const [lastDrill] = await newest(db, `kind = 'drill'`);
  const { reachedAt, problem, isReported } = await reach(db);
  const facts = {
    lastGood,
    lastBackup,
    lastDrill,
    reachedAt: isReported ? (reachedAt ?? undefined) : undefined,
    problem: problem ?? undefined,
  };
  return {
    findings: backupFindings(facts, now),
    lastGood: lastGood ?? null,
    lastDrill: lastDrill ?? null,
    reachedAt,
    problem,
    runs: await newest(db, 'true', 20),
  };
};
