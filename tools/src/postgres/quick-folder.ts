/**
 * Where a cluster lies whose data nobody keeps: in memory where the system lends enough of it (Linux: /dev/shm), otherwise among the
 * temporary files. Each test file makes a database of some three hundred files and drops it again, and each making ends with a
 * checkpoint: on a disk that takes a quarter of a second, in memory a twentieth.
 */
import { statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';

const IN_MEMORY = '/dev/shm';
/** Bytes. A run of all tests uses less than a tenth. */
const ENOUGH = 6 * 2 ** 30;

interface Machine {
  /** Bytes free on the file system of a folder. @throws Error where there is no such folder */
  readonly roomIn: (folder: string) => number;
  /** Bytes of memory that programs may still have. */
  readonly memory: () => number;
  readonly temporary: string;
}

const here: Machine = {
  roomIn: (folder) => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  },
  memory: freemem,
  temporary: tmpdir(),
};

/** The best of the folders, and all in which an earlier run may have left something. */
export const quickFolders = (machine: Machine = here): readonly [best: string, ...others: string[]] => {
  try {
    const room = Math.min(machine.roomIn(IN_MEMORY), machine.memory());
    return room >= ENOUGH ? [IN_MEMORY, machine.temporary] : [machine.temporary, IN_MEMORY];
  } catch {
    return [machine.temporary];
  }
};
