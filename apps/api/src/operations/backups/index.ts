/** The public interface of this room: what the last backups and restores have recorded of themselves. */
export { readPgBackRest, readRun, UnreadableRun } from './read-runs.js';
export { RecordBackup } from './record-backup.js';
