/**
 * A file system of a few hundred megabytes for the data folder, so that a full disk can be tried without filling the
 * machine's own. It is a tmpfs and needs root; where it cannot be mounted, that fault is left out, and the trial's
 * result says so.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, closeSync, rmSync, statfsSync, writeSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEGABYTE = 2 ** 20;

export interface SmallDisk {
  /** The data folder goes here. */
  readonly folder: string;
  readonly isSmall: boolean;
  /** Megabytes that can still be written. */
  readonly free: () => number;
  /** Writes until nothing more goes. */
  readonly fill: () => void;
  /** Takes away what `fill` has written. */
  readonly clear: () => void;
  readonly remove: () => void;
}

const mount = (megabytes: number, folder: string): boolean =>
  process.platform === 'linux' &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=711`, 'vlis-chaos', folder]).status === 0;

const writeUntilFull = (file: string): void => {
  const handle = openSync(file, 'a');
  const block = Buffer.alloc(MEGABYTE);
  try {
    // The last kilobytes too: a disk is full when not even a log line fits.
    for (let size = block.length; size >= 1024;) {
      try {
        if (writeSync(handle, block, 0, size) < size) size /= 2;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        size /= 2;
      }
    }
  } finally {
    closeSync(handle);
  }
};

export const makeSmallDisk = (megabytes: number): SmallDisk => {
  const folder = mkdtempSync(join(tmpdir(), 'vlis-chaos-'));
  chmodSync(folder, 0o711); // the database's account must be able to pass through
  const isSmall = mount(megabytes, folder);
  const filler = join(folder, 'filler');
  return {
    folder: join(folder, 'data'),
    isSmall,
    free: () => {
      const { bavail, bsize } = statfsSync(folder);
      return Math.floor((bavail * bsize) / MEGABYTE);
    },
    fill: () => {
      if (!isSmall) throw new Error('this would fill the machine itself');
      mkdirSync(filler, { recursive: true });
      writeUntilFull(join(filler, 'everything'));
    },
    clear: () => rmSync(filler, { recursive: true, force: true }),
    remove: () => {
      if (isSmall) spawnSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
