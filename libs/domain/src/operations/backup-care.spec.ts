import { backupFindings, type BackupFacts } from './backup-care.js';

const now = new Date('2026-11-29T05:00:00Z');
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const good = (hours: number) => ({ outcome: 'succeeded', endedAt: ago(hours) }) as const;
const bad = (hours: number) => ({ outcome: 'failed', endedAt: ago(hours) }) as const;
const well: BackupFacts = { lastGood: good(20), lastBackup: good(20), lastDrill: good(24 * 30), reachedAt: ago(0.01) };
const found = (more: BackupFacts) => backupFindings({ ...well, ...more }, now);

it('has nothing to say when all is well', () => expect(found({})).toEqual([]));

it('says that there is none, or none young enough, or that the last one failed', () => {
  expect(found({ lastGood: undefined, lastBackup: undefined })).toEqual(['NO_BACKUP']);
  expect(found({ lastGood: good(36), lastBackup: good(36) })).toEqual([]);
  expect(found({ lastGood: good(36.1), lastBackup: good(36.1) })).toEqual(['BACKUP_OLD']);
  expect(found({ lastBackup: bad(1) })).toEqual(['BACKUP_FAILED']);
});

it('says that the log stays behind, or why it is not kept', () => {
  expect(found({ reachedAt: ago(0.2) })).toEqual(['LOG_BEHIND']);
  expect(found({ reachedAt: ago(0.2), problem: 'space' })).toEqual(['LOG_PROBLEM']);
  expect(found({ reachedAt: undefined })).toEqual([]);
});

it('wants a drill that succeeded once a quarter', () => {
  expect(found({ lastDrill: undefined })).toEqual(['NO_DRILL']);
  expect(found({ lastDrill: good(24 * 93) })).toEqual(['DRILL_OLD']);
  expect(found({ lastDrill: bad(1) })).toEqual(['DRILL_FAILED']);
});
