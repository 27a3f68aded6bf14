/** The front door of this room: what the last backups and restores have said of themselves. */
export { BackupsModule } from './backups.module.js';
export { readPgBackRest, readRun, UnreadableRun } from './read-runs.js';
export { RecordBackup } from './record-backup.js';
