/**
 * Under which account the server runs. PostgreSQL refuses to run as root, so root hands it to an ordinary system account.
 * Where that account cannot reach our folders (a checkout below /root, mode 700) nobody's permissions are changed; instead
 *   1. a user namespace shows the server an ordinary account while the kernel still knows it as the owner of the folders;
 *   2. where the system forbids namespaces, programs and data live in a folder of their own that can be reached.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../../bootstrap/terminal.mjs';
import { program, type Binaries } from './binaries.js';

export interface Lodging {
  readonly how: 'own-account' | 'system-account' | 'namespace';
  /** Folder holding the cluster, reachable for the server. */
  readonly home: string;
  readonly native: string;
  readonly uid?: number;
  readonly gid?: number;
  /** How a program is started under that account. */
  readonly start: (file: string, args: readonly string[]) => Command;
}

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly account: { readonly uid?: number; readonly gid?: number };
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

const number = (flag: string, name: string): number | undefined => {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout.trim()) : undefined;
};

/** Ordinary system accounts, the fitting one first. initdb wants one that the system knows by name. */
const systemAccounts = (): readonly Account[] =>
  ['postgres', 'nobody', 'daemon'].flatMap((name) => {
    const uid = number('-u', name);
    const gid = number('-g', name);
    return uid === undefined || gid === undefined || uid === 0 ? [] : [{ uid, gid }];
  });

/** Gives a folder of ours, with all in it, to an account. Links are not followed. */
const give = (path: string, { uid, gid }: Account): void => {
  const stat = lstatSync(path);
  if (stat.uid !== uid || stat.gid !== gid) lchownSync(path, uid, gid);
  if (stat.isDirectory()) for (const name of readdirSync(path)) give(join(path, name), { uid, gid });
};

const asAccount = ({ uid, gid }: Account, file: string, args: readonly string[]): boolean =>
  spawnSync(file, args, { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;

const canRun = (account: Account, native: string): boolean =>
  asAccount(account, program(native, 'postgres'), ['--version']) &&
  asAccount(account, '/bin/sh', ['-c', 'test -r "$0"', join(native, 'share', 'postgresql', 'postgres.bki')]);

const canKeep = (account: Account, home: string): boolean => {
  try {
    give(home, account);
  } catch {
    return false; // a file system on which even root may not change owners
  }
  return asAccount(account, '/bin/sh', ['-c', 'test -w "$0" && test -x "$0"', home]);
};

const inNamespace = ({ uid, gid }: Account, file: string, args: readonly string[]): Command => ({
  file: 'unshare',
  args: ['--user', `--map-user=${uid}`, `--map-group=${gid}`, '--', file, ...args],
  account: {},
});

const namespacesWork = (account: Account, native: string): boolean => {
  const { file, args } = inNamespace(account, program(native, 'postgres'), ['--version']);
  return spawnSync(file, args, { cwd: '/', stdio: 'ignore' }).status === 0;
};

/** A place of our own that every account can reach, named after the path it stands for. */
const elsewhere = (path: string): string => {
  const state = existsSync('/var/lib') ? '/var/lib/vlis' : join(tmpdir(), 'vlis');
  mkdirSync(state, { recursive: true });
  chmodSync(state, 0o711);
  return join(state, `${basename(path)}-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`);
};

const copyWhole = (from: string, to: string): void => {
  const half = `${to}.${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  cpSync(from, half, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  renameSync(half, to);
};

const reachableBinaries = (account: Account, { native, version }: Binaries): string => {
  if (canRun(account, native)) return native;
  const copy = `${elsewhere(native)}-${version}`;
  if (!existsSync(copy)) {
    mkdirSync(dirname(copy), { recursive: true });
    copyWhole(native, copy);
    chmodSync(copy, 0o755);
  }
  return copy;
};

/** The folder moves, a link stays in its place; whatever moment this is interrupted at, one of the two is whole. */
const reachableHome = (account: Account, home: string, asked: string): string => {
  if (canKeep(account, home)) return home;
  const moved = elsewhere(asked);
  rmSync(moved, { recursive: true, force: true }); // of a data folder that has been deleted since
  copyWhole(home, moved);
  chmodSync(moved, 0o700);
  give(moved, account);
  renameSync(asked, aside(asked));
  symlinkSync(moved, asked);
  rmSync(aside(asked), { recursive: true });
  return moved;
};

const aside = (home: string): string => `${home}.moved`;

/** @returns where the folder really is, made with mode 700 if there is none */
const open = (home: string): string => {
  if (!existsSync(home) && existsSync(aside(home))) renameSync(aside(home), home);
  const isLink = lstatSync(home, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  if (isLink && !existsSync(home)) {
    throw new Refusal(
      'VLIS_DATA_MISSING',
      `Cơ sở dữ liệu mà ${home} trỏ tới không còn. Hãy phục hồi từ bản sao lưu, hoặc chọn thư mục khác bằng VLIS_DATA.`,
      `The database that ${home} points to is gone. Restore it from a backup, or name another folder with VLIS_DATA.`,
    );
  }
  if (!isLink) mkdirSync(home, { recursive: true, mode: 0o700 });
  return realpathSync(home);
};

/** @param asked folder for the cluster; where it cannot be reached it becomes a link to the folder in the answer */
export const lodge = (asked: string, binaries: Binaries): Lodging => {
  const home = open(asked);
  const { native } = binaries;
  if (process.getuid?.() !== 0) {
    return { how: 'own-account', home, native, start: (file, args) => ({ file, args, account: {} }) };
  }

  const accounts = systemAccounts();
  const first = accounts[0];
  if (first === undefined) {
    throw new Refusal(
      'VLIS_POSTGRES_NO_ACCOUNT',
      'PostgreSQL không chạy bằng quyền root và máy này không có tài khoản postgres hay nobody. Hãy chạy npm start bằng một tài khoản thường.',
      'PostgreSQL does not run as root and this machine has no account postgres or nobody. Run npm start as an ordinary user.',
    );
  }
  const as = (account: Account) => ({
    how: 'system-account' as const,
    ...account,
    start: (file: string, args: readonly string[]): Command => ({ file, args, account }),
  });

  for (const account of accounts) {
    if (canRun(account, native) && canKeep(account, home)) return { ...as(account), home, native };
  }
  if (namespacesWork(first, native)) {
    give(home, { uid: 0, gid: 0 });
    return { how: 'namespace', home, native, start: (file, args) => inNamespace(first, file, args) };
  }
  return { ...as(first), home: reachableHome(first, home, asked), native: reachableBinaries(first, binaries) };
};

/** Hands a freshly written file to the server's account. */
export const handOver = (file: string, { uid, gid }: Lodging): void => {
  if (uid !== undefined && gid !== undefined) chownSync(file, uid, gid);
};
