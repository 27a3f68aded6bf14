/** The administrator's page of backups. */
import type { Same } from '../../i18n/messages.js';
import type { backups as vi } from './vi.js';

export const backups: Same<typeof vi> = {
  title: 'Backups',
  about: 'The last backup, until when one can restore, the last drill.',
  allWell: 'All is well with the backups.',
  now: 'As it stands',
  lastGood: 'Last good backup',
  reached: 'One can restore until',
  noLog: 'the log is not backed up yet',
  lastDrill: 'Last drill',
  never: 'none yet',
  passed: 'passed',
  notPassed: 'not passed',
  runs: 'The latest',
  when: 'When',
  what: 'What',
  outcome: 'Outcome',
  size: 'Size',
  moment: 'Moment of the data',
  folder: 'Where',
  succeeded: 'Done',
  failedWith: 'Not done: %{code}',
  kind: {
    BACKUP: 'Backup',
    RESTORE: 'Restore',
    DRILL: 'Drill',
  },
  found: {
    NO_BACKUP: 'There is no backup yet',
    BACKUP_OLD: 'The last backup is more than a day and a half old',
    BACKUP_FAILED: 'The last backup failed',
    LOG_BEHIND: 'The log of the database has not been backed up for more than 5 minutes',
    LOG_PROBLEM: 'The log of the database is not being backed up',
    NO_DRILL: 'No restore has been drilled yet',
    DRILL_OLD: 'No restore has been drilled for more than a quarter',
    DRILL_FAILED: 'The last drill of a restore did not pass',
  },
  todo: {
    NO_BACKUP:
      'Should the server fail, every figure is lost. On the server run: npm run backup -- FOLDER (on another disk).',
    BACKUP_OLD: 'See whether the nightly schedule still runs, then back up now: npm run backup -- FOLDER.',
    BACKUP_FAILED:
      'The code in the table below says why; docs/how-to/backup.md says what to do. Mend it and back up again.',
    LOG_BEHIND: 'See logs/backup.log in the data folder; check that the disk of the backups is mounted and has room.',
    LOG_PROBLEM: 'See logs/backup.log in the data folder.',
    NO_DRILL: 'A backup that was never restored may be of no use. On the server run: npm run drill.',
    DRILL_OLD: 'On the server run: npm run drill. The running system is not touched.',
    DRILL_FAILED:
      'Take a full backup and drill again at once. If it still does not pass, tell those in charge of the system.',
  },
  problem: {
    FOLDER:
      'The backup folder cannot be written to. Check that the disk is mounted and may be written; it goes on by itself.',
    SPACE: 'The disk of the backups is full. Free some space or keep fewer; it goes on by itself.',
    KEY: 'The key of the backups is missing or wrong. Set VLIS_BACKUP_KEY_FILE for npm start and start again.',
    TORN: 'The log has a hole: one cannot restore to what came after it. Take a full backup now: npm run backup -- FOLDER.',
    SUPERSEDED: 'Another copy of this database writes to the same folder. Back up to a folder of its own.',
  },
  menu: {
    name: 'Backups',
    go: 'Backups',
  },
};
