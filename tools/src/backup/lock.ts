/** One writer of full backups to a folder. The lock names its process; one of a dead process of this machine is taken over. */
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beganAt, stillRuns } from '../running.js';
import { isRunning } from './codes.js';

interface Holder {
  readonly host: string;
  readonly pid: number;
  readonly began?: string;
}

const read = (file: string): Holder | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
};

const isHeld = (holder: Holder): boolean => holder.host !== hostname() || stillRuns(holder);

/** @returns how to let go @throws Refusal VLIS_BACKUP_RUNNING */
export const lock = (folder: string): (() => void) => {
  const file = join(folder, 'backup.lock');
  const own = `${file}.${process.pid}`;
  const me: Holder = { host: hostname(), pid: process.pid, began: beganAt(process.pid) };
  for (;;) {
    writeFileSync(own, JSON.stringify(me), { mode: 0o600 });
    try {
      linkSync(own, file);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(own, { force: true });
    }
    const holder = read(file);
    if (holder !== undefined && isHeld(holder)) throw isRunning(folder, `${holder.host}, ${holder.pid}`);
    rmSync(file, { force: true });
  }
};
