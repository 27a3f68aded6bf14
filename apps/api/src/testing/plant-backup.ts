/** Writes down a backup, restore or drill as the commands do. */
import { recordInto } from '../operations/command/record-backup.command.js';
import { Database } from '../platform/database/database.js';
import type { Api } from './index.js';

/** @param run as `record-backup` reads it from its input */
export const plantBackupRun = (api: Api, run: object): Promise<number> =>
  recordInto(new Database(api.db), JSON.stringify(run), false);
