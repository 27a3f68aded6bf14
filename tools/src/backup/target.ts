/**
 * The folder that is restored into. `restoring.json` stands in it from the first moment to the last and names the process at
 * work: `npm start` does not take the folder, and a second restore neither, unless the first is dead.
 */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { RESTORING } from '../data-whole.js';
import { clearCluster } from '../postgres/postmaster.js';
import { beganAt, stillRuns, type Process } from '../running.js';
import { notEmpty, restoreNoSpace, restoreRunning } from './codes.js';

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;

/** @returns nothing where it is not known: a restore that was killed before it had written its name */
const workerOf = (target: string): Process | undefined => {
  try {
    return JSON.parse(readFileSync(join(target, RESTORING), 'utf8')) as Process;
  } catch {
    return undefined;
  }
};

const refuseOther = (target: string): void => {
  const worker = workerOf(target);
  if (worker?.pid !== undefined && stillRuns(worker)) throw restoreRunning(target, worker.pid);
};

/** A restore that was killed while PostgreSQL replayed leaves that server behind. What it would still write is thrown away. */
const endServer = async (target: string): Promise<void> => {
  const home = join(target, 'postgres');
  if (existsSync(home)) await clearCluster(join(realpathSync(home), 'cluster'));
};

/**
 * Makes the folder ready, empty but for the mark. What a restore that was killed has left is cleared away.
 * @param needed bytes
 * @throws Refusal VLIS_RESTORE_NOT_EMPTY, VLIS_RESTORE_RUNNING, VLIS_RESTORE_NO_SPACE
 */
export const prepareTarget = async (target: string, needed: number): Promise<void> => {
  const isAgain = existsSync(join(target, RESTORING));
  if (isAgain) {
    refuseOther(target);
    await endServer(target);
    for (const name of readdirSync(target)) if (name !== RESTORING) rmSync(join(target, name), { recursive: true });
  } else if (existsSync(target) && readdirSync(target).some((name) => name !== 'lost+found')) {
    throw notEmpty(target);
  }
  mkdirSync(target, { recursive: true, mode: 0o711 });
  const { bavail, bsize } = statfsSync(target);
  if (bavail * bsize < needed) throw restoreNoSpace(target, gigabytes(needed), gigabytes(bavail * bsize));
  const me: Process = { pid: process.pid, began: beganAt(process.pid) };
  try {
    writeFileSync(join(target, RESTORING), `${JSON.stringify(me)}\n`, { flag: isAgain ? 'w' : 'wx' });
  } catch (error) {
    refuseOther(target); // one that was quicker
    throw error;
  }
};
