/** What an administrator has to know about the backups; an empty list when all is well. */

export const BACKUP_FINDINGS = [
  'NO_BACKUP',
  'BACKUP_OLD',
  'BACKUP_FAILED',
  'LOG_BEHIND',
  'LOG_PROBLEM',
  'NO_DRILL',
  'DRILL_OLD',
  'DRILL_FAILED',
] as const;
export type BackupFinding = (typeof BACKUP_FINDINGS)[number];

export interface BackupRunOutcome {
  readonly outcome: 'succeeded' | 'failed';
  readonly endedAt: Date;
}

export interface BackupFacts {
  /** The newest that succeeded. */
  readonly lastGood?: BackupRunOutcome;
  /** The newest, whatever became of it. */
  readonly lastBackup?: BackupRunOutcome;
  readonly lastDrill?: BackupRunOutcome;
  /** Until when the log is kept elsewhere, where an archivist records it all the time. */
  readonly reachedAt?: Date;
  /** Why the log is not kept elsewhere. */
  readonly problem?: string;
}

const HOUR = 3_600_000;
/** A backup a day, with half a day to notice. */
export const BACKUP_AGE = 36 * HOUR;
/** The archivist records its state every minute. */
export const LOG_AGE = HOUR / 12;
/** A drill a quarter. */
export const DRILL_AGE = 92 * 24 * HOUR;

/** @returns what is not as it should be, the worst first */
export const backupFindings = (facts: BackupFacts, now: Date): readonly BackupFinding[] => {
  const { lastGood, lastBackup, lastDrill, reachedAt, problem } = facts;
  const isOlder = (moment: Date, age: number): boolean => now.getTime() - moment.getTime() > age;
  const found: BackupFinding[] = [];
  if (lastGood === undefined) found.push('NO_BACKUP');
  else if (isOlder(lastGood.endedAt, BACKUP_AGE)) found.push('BACKUP_OLD');
  if (lastBackup?.outcome === 'failed') found.push('BACKUP_FAILED');
  if (problem !== undefined) found.push('LOG_PROBLEM');
  else if (reachedAt !== undefined && isOlder(reachedAt, LOG_AGE)) found.push('LOG_BEHIND');
  if (lastDrill?.outcome === 'failed') found.push('DRILL_FAILED');
  else if (lastDrill === undefined) found.push('NO_DRILL');
  else if (isOlder(lastDrill.endedAt, DRILL_AGE)) found.push('DRILL_OLD');
  return found;
};
