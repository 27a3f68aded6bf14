/** Writes down a backup, restore or drill as the commands do. */
import { recordInto } from '../command/record-backup.command.js';
import type { Api } from './index.js';

/** @param run as `record-backup` reads it from its input */
export const plantBackupRun = (api: Api, run: object): Promise<number> =>
  recordInto(api.db, JSON.stringify(run), false);
