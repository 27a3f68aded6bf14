import { text } from 'node:stream/consumers';
import { isRefusal } from '@vlis/domain';
import { readPgBackRest, readRun, RecordBackup, UnreadableRun } from '../backups/index.js';
import type { Database } from '../../platform/database/database.js';
import { CommandRefusal, type Command } from '../../platform/command/command.js';
import { withDatabase } from '../../platform/database/connect.js';

/** Records runs that came from outside and prints how many were new. */
export async function recordInto(database: Database, json: string, isPgBackRest: boolean): Promise<number> {
  const runs = isPgBackRest ? readPgBackRest(json) : [readRun(json, new Date())];
  const answer = await new RecordBackup(database).run(runs);
  if (isRefusal(answer)) throw new CommandRefusal(answer.code);
  return answer;
}

export const recordBackup: Command = {
  name: 'record-backup',
  usage: '[--pgbackrest]',
  about: 'Ghi một lần sao lưu vào sổ / writes down a backup: JSON, or pgbackrest info --output=json, on stdin',
  run: async (args) => {
    if (args.some((arg) => arg !== '--pgbackrest') || process.stdin.isTTY) {
      throw new CommandRefusal('pgbackrest info --output=json | node apps/api/dist/cli.js record-backup --pgbackrest');
    }
    const json = await text(process.stdin);
    try {
      const count = await withDatabase((database) => recordInto(database, json, args.length > 0));
      console.log(`backups: ${count}`);
    } catch (error) {
      if (error instanceof UnreadableRun) throw new CommandRefusal(`Không đọc được / cannot be read: ${error.message}`);
      throw error;
    }
  },
};
