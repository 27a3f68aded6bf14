/**
 * What a running (or dead) server left behind: `postmaster.pid` in its data folder. Its first line is a process id, which
 * the system may since have given to somebody else; so a number is believed only if that process serves this very folder.
 */
import { spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** Lines: process id, data folder, start time, port, socket folder, address, shared memory, status. */
export const parsePostmasterPid = (text: string): Postmaster | undefined => {
  const lines = text.split('\n');
  const pid = Number.parseInt(lines[0] ?? '', 10);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number.parseInt(lines[3] ?? '', 10), ready: (lines[7] ?? '').trim() === 'ready' };
};

export const readPostmaster = (cluster: string): Postmaster | undefined => {
  try {
    return parsePostmasterPid(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined; // a server takes it away when it ends
    throw error;
  }
};

/** A process that has ended but whose parent has not yet asked how still answers to its number. */
const hasEnded = (pid: number): boolean => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return /^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2));
  } catch {
    return false;
  }
};

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !hasEnded(pid);
};

const commandLine = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  }
};

export type Left = 'nothing' | 'a dead server' | 'a running server' | "somebody else's number";

/** @param cluster the data folder as it was given to the server with -D */
export const whatIsLeft = (cluster: string): Left => {
  const postmaster = readPostmaster(cluster);
  if (postmaster === undefined) return 'nothing';
  if (!isAlive(postmaster.pid)) return 'a dead server';
  return commandLine(postmaster.pid).includes(cluster) ? 'a running server' : "somebody else's number";
};

/**
 * Processes of the server of this very folder, which is where they all stand; none where the system does not tell. One that
 * has only just begun still goes by the command of the server that made it. Where the folder is being laid they are those
 * that initdb runs (`--boot`, `--single`), and initdb itself, which stands where we began it, at the root.
 */
const processesIn = (cluster: string): readonly number[] => {
  if (!existsSync(cluster)) return [];
  const folder = realpathSync(cluster);
  const isPostgres = (command: string): boolean =>
    command.startsWith('postgres:') || command.includes(` -D ${cluster} `) || / --(boot|single) /.test(command);
  const numbers = existsSync('/proc/self/cwd') ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  return numbers.map(Number).filter((pid) => {
    try {
      const place = readlinkSync(`/proc/${pid}/cwd`);
      if (place === folder) return isPostgres(commandLine(pid));
      return place === '/' && commandLine(pid).includes(`initdb -D ${cluster} `);
    } catch {
      return false; // gone meanwhile, or another account's
    }
  });
};

const end = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal);
  } catch {
    // it has gone by itself
  }
};

/**
 * Ends the sessions that outlived their server, as the server itself would have done in an emergency: one that computes
 * notices by itself only when it has an answer to send, and one that waits for a lock of a session that is gone never does;
 * until then no other server can be started here.
 * @param signal SIGKILL for those that do not heed the other
 */
export const endOrphans = (cluster: string, signal: 'SIGQUIT' | 'SIGKILL' = 'SIGQUIT'): void => {
  for (const pid of processesIn(cluster)) end(pid, signal);
};

/**
 * Makes PostgreSQL disregard the number a dead server left, where it would wait for ever for a zombie or for somebody
 * else's process. The number becomes ours, a parent's, which it knows to be no server; the other lines stay, because by
 * them it finds out whether a session of the dead server is still writing.
 */
export const disown = (cluster: string): void => {
  const file = join(cluster, 'postmaster.pid');
  const [, ...rest] = readFileSync(file, 'utf8').split('\n');
  const { uid, gid, mode } = statSync(file);
  const whole = `${file}.new`; // on a full disk half of it would be worse than the old one
  writeFileSync(whole, [process.pid, ...rest].join('\n'), { mode });
  chownSync(whole, uid, gid);
  renameSync(whole, file);
};

/** A file that a server could not fill on a full disk, or was killed over: PostgreSQL itself would wait for its owner. */
export const clearHalfWritten = (cluster: string): void => {
  if (processesIn(cluster).length === 0) rmSync(join(cluster, 'postmaster.pid'), { force: true });
};

/** A killed process is gone within milliseconds, unless its disk does not answer. */
const GONE_WITHIN = 10_000;

/** Kills whatever still serves or lays this folder and waits until it is gone: it would write into what is taken away. */
const killAll = async (cluster: string): Promise<void> => {
  const until = Date.now() + GONE_WITHIN;
  const isServed = () => whatIsLeft(cluster) === 'a running server'; // also where the system does not show who serves it
  while ((isServed() || processesIn(cluster).length > 0) && Date.now() < until) {
    const pid = isServed() ? readPostmaster(cluster)?.pid : undefined;
    if (pid !== undefined) end(pid, 'SIGKILL');
    endOrphans(cluster, 'SIGKILL');
    await pause(20);
  }
};

/**
 * Takes away a cluster that is not wanted, as one that was not laid or restored to its end, whoever still writes there.
 * Where the system does not tell who that is, that one fails by itself once its files are gone.
 */
export const clearCluster = async (cluster: string): Promise<void> => {
  await killAll(cluster);
  rmSync(cluster, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
};
