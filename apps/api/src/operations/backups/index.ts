/** The front door of this room: what the last backups and restores have said of themselves. */
export { backups } from './backups.feature.js';
export { readPgBackRest, readRun, UnreadableRun } from './read-runs.js';
export { RecordBackup } from './record-backup.js';
