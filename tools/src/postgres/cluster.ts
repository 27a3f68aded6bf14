/**
 * One PostgreSQL cluster of our own: laid down once, started on a free port of 127.0.0.1, stopped without losing anything,
 * and brought back after any kind of death (the server killed, its parent killed, the machine switched off).
 *
 *   home/password   the superuser's random password, mode 600; those of the other roles follow from it (database.ts)
 *   home/cluster/   PostgreSQL's data folder; home/new/ while it is being laid
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, openSync, closeSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../../bootstrap/terminal.mjs';
import { freeBytes } from '../../bootstrap/space.mjs';
import { dataMissing } from '../data-whole.js';
import { diskOr } from '../disk-or.js';
import { freePort } from '../free-port.js';
import { lastLines } from '../logs.js';
import { handOver, lodge, type Lodging } from './account.js';
import { findBinaries, program } from './binaries.js';
import { prepareDatabase, type DatabaseAddresses } from './database.js';
import { clearCluster, clearHalfWritten, disown, endOrphans, readPostmaster, whatIsLeft } from './postmaster.js';
import { asArguments, serverSettings } from './settings.js';

export interface ClusterOptions {
  /** Folder of ours for the cluster. */
  readonly home: string;
  /** File that receives the server's log. */
  readonly log: string;
  /** false: a throw-away cluster for tests, quicker and without safety. */
  readonly durable: boolean;
  /** Where it must listen; any free port unless given. */
  readonly port?: number;
  /** The one that has died and is started again: on its port, with the roles and the database that it had. */
  readonly again?: Pick<Cluster, 'port' | 'url' | 'ownerUrl'>;
  /** Breaks off a start, however long the server would still be recovering. */
  readonly signal?: AbortSignal;
}

export interface Cluster extends DatabaseAddresses {
  readonly port: number;
  readonly pid: number;
  /** Where the cluster lives: not always where it was asked to (see account.ts). */
  readonly home: string;
  readonly how: Lodging['how'];
  /** Settles when the server has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Fast shutdown: sessions are cut, everything committed is on disk. Safe to call twice. */
  readonly stop: () => Promise<void>;
}

const quietly = { LC_ALL: 'C', PATH: process.env.PATH ?? '', TZ: 'UTC' };

const launch = (lodging: Lodging, file: string, args: readonly string[], log: number): ChildProcess => {
  const command = lodging.start(file, args);
  // A session of its own: Ctrl-C at the terminal reaches us alone, and we decide in which order things stop.
  return spawn(command.file, command.args, {
    ...command.account,
    cwd: '/',
    detached: true,
    env: process.platform === 'win32' ? process.env : quietly,
    stdio: ['ignore', log, log],
  });
};

const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));

const finish = async (lodging: Lodging, name: 'initdb' | 'pg_ctl', args: readonly string[], log: string) => {
  const file = openSync(log, 'a', 0o600);
  try {
    return await exitOf(launch(lodging, program(lodging.native, name), args, file));
  } finally {
    closeSync(file);
  }
};

const failed = (log: string): Refusal =>
  diskOr(
    log,
    new Refusal(
      'VLIS_POSTGRES_FAILED',
      `PostgreSQL không chạy được. Nhật ký: ${log}`,
      `PostgreSQL could not be started. Its log: ${log}\n${lastLines(log, 12)}`,
    ),
  );

/** SQLSTATE invalid_password. */
const WRONG_PASSWORD = '28P01';

const wrongPassword = (file: string): Refusal =>
  new Refusal(
    'VLIS_PASSWORD_WRONG',
    `Mật khẩu trong ${file} không phải của cơ sở dữ liệu này. Hãy phục hồi tệp đi cùng cơ sở dữ liệu từ bản sao lưu; nếu không có, xem docs/how-to/start.md, mục “A lost password”.`,
    `The password in ${file} is not that of this database. Restore the file that belongs to it from a backup; without one see docs/how-to/start.md, “A lost password”.`,
  );

/** Laid beside its place and then moved into it, so that a half-laid cluster is never taken for a whole one. */
const lay = async (lodging: Lodging, log: string): Promise<void> => {
  const half = join(lodging.home, 'new');
  await clearCluster(half);
  const password = join(lodging.home, 'password');
  // One that a broken-off attempt has left stays: nothing that may open a database is ever written over.
  if (!existsSync(password) || readFileSync(password, 'utf8').trim() === '') {
    writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  }
  handOver(password, lodging);
  const code = await finish(
    lodging,
    'initdb',
    [
      '-D',
      half,
      '-U',
      'postgres',
      `--pwfile=${password}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--no-instructions',
    ]
      // Code points in order, letters of every script folded rightly; Vietnamese order is asked for by name ("vi-x-icu").
      .concat('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--data-checksums'),
    log,
  );
  if (code !== 0) throw failed(log);
  renameSync(half, join(lodging.home, 'cluster'));
};

const stopServer = async (lodging: Lodging, log: string): Promise<void> => {
  const cluster = join(lodging.home, 'cluster');
  for (const [mode, patience] of [
    ['fast', '60'],
    ['immediate', '20'],
  ] as const) {
    if (whatIsLeft(cluster) !== 'a running server') return;
    await finish(lodging, 'pg_ctl', ['stop', '-D', cluster, '-m', mode, '-t', patience, '-s'], log);
  }
};

/** After a kill of our own process the server lives on as an orphan: it is shut down properly and started anew. */
const recover = async (lodging: Lodging, log: string): Promise<void> => {
  const cluster = join(lodging.home, 'cluster');
  const left = whatIsLeft(cluster);
  if (left === 'a running server') return stopServer(lodging, log);
  if (left === 'nothing') return clearHalfWritten(cluster);
  endOrphans(cluster);
  disown(cluster);
};

/** Worth another try: the port was taken meanwhile, or the backends of a killed server are still going away. */
const passing = /could not bind|Address already in use|shared memory block .* is still in use/;

/** The server of a killed start was itself only just beginning when we looked for one. */
const held = /lock file "postmaster\.pid" already exists/;

/** Half a second apart. Where orphans could not be ended, one may compute until its statement_timeout of 30 s. */
const ATTEMPTS = 80;
const POLITE_ATTEMPTS = 6;

type Child = ReturnType<typeof launch>;

/** Until the server takes connections, or has ended. @returns whether it does */
const becomesReady = async (
  child: Child,
  cluster: string,
  ended: Promise<void>,
  signal: AbortSignal | undefined,
): Promise<boolean> => {
  let gone = false;
  void ended.then(() => (gone = true));
  while (!gone) {
    const postmaster = readPostmaster(cluster);
    if (postmaster?.pid === child.pid && postmaster?.ready === true) return true;
    if (signal?.aborted === true) child.kill('SIGINT'); // PostgreSQL's fast shutdown
    await Promise.race([ended, pause(40)]);
  }
  return false;
};

const startServer = async (lodging: Lodging, { log, durable, port: asked, again, signal }: ClusterOptions) => {
  const wanted = again?.port ?? asked;
  const free = freeBytes(lodging.home);
  const cluster = join(lodging.home, 'cluster');
  for (let attempt = 1; ; attempt += 1) {
    signal?.throwIfAborted();
    const port = wanted ?? (await freePort());
    const file = openSync(log, 'a', 0o600);
    const args = ['-D', cluster, ...asArguments(serverSettings(port, durable, free))];
    const child = launch(lodging, program(lodging.native, 'postgres'), args, file);
    closeSync(file);
    const ended = exitOf(child).then(() => undefined);
    if (await becomesReady(child, cluster, ended, signal)) return { child, ended, port };
    signal?.throwIfAborted();
    const why = lastLines(log, 5);
    if (attempt === ATTEMPTS || !(passing.test(why) || held.test(why))) throw failed(log);
    if (held.test(why)) await recover(lodging, log);
    // Also those that were only being made when the others were ended, and those that could not be ended politely.
    else endOrphans(cluster, attempt < POLITE_ATTEMPTS ? 'SIGQUIT' : 'SIGKILL');
    await pause(500);
  }
};

/** Starts the cluster below `home`, laying it first if there is none. */
export const startCluster = async (options: ClusterOptions): Promise<Cluster> => {
  // A disk that was taken away from a running server: an empty nation in its place would be worse than none.
  const place = join(options.home, 'cluster');
  if (options.again && !existsSync(place)) throw dataMissing(dirname(options.home), place);
  const lodging = lodge(options.home, findBinaries());
  await recover(lodging, options.log);
  if (!existsSync(join(lodging.home, 'cluster'))) await lay(lodging, options.log);
  const { child, ended, port } = await startServer(lodging, options);
  const passwordFile = join(lodging.home, 'password');
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= stopServer(lodging, options.log).then(() => ended));
  try {
    // Preparing the database writes to the disk. A cluster that is started again keeps what was prepared, because its
    // disk may be full.
    const { url, ownerUrl } = options.again ?? (await prepareDatabase(port, readFileSync(passwordFile, 'utf8').trim()));
    return { url, ownerUrl, port, pid: child.pid ?? 0, home: lodging.home, how: lodging.how, ended, stop };
  } catch (error) {
    await stop();
    throw (error as { code?: unknown }).code === WRONG_PASSWORD ? wrongPassword(passwordFile) : error;
  }
};
