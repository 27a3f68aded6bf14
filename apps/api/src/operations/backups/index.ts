/** The front door of this room: what the last backups and restores have said of themselves. */
export { readPgBackRest, readRun, UnreadableRun } from './read-runs.js';
export { RecordBackup } from './record-backup.js';
