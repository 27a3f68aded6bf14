/**
 * The packages, installed from the lock file when they are absent or when the lock has changed. A stamp with the lock's
 * hash inside node_modules says that they are right; where the stamp is missing (somebody ran npm by hand), npm's own
 * record of what it installed is compared with the lock before anything is reinstalled.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demandUnused } from './in-use.mjs';
import { runToItsEnd } from './run-to-its-end.mjs';
import { mention, Refusal, seconds } from './terminal.mjs';
import { freeBytes, spaceLacking } from './space.mjs';

/** What the packages take (measured), with what npm unpacks on the way. */
export const PACKAGES_BYTES = 1000 * 2 ** 20;

/** So little is left where a disk was the reason. */
const FULL_BYTES = 20 * 2 ** 20;

/** @typedef {{ version?: string, link?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean }} Locked */

/** @param {string} file @returns {Record<string, Locked>} */
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/**
 * True when everything the lock demands is installed in the locked version.
 * @param {string} lockFile
 * @param {string} installedFile npm's own record, node_modules/.package-lock.json
 */
export const agrees = (lockFile, installedFile) => {
  if (!existsSync(installedFile)) return false;
  const locked = Object.entries(packagesOf(lockFile)).filter(([path]) => path.includes('node_modules/'));
  const installed = packagesOf(installedFile);
  return locked.every(([path, { version, optional, devOptional }]) => {
    const there = installed[path];
    return there === undefined ? optional === true || devOptional === true : there.version === version;
  });
};

/** npm as it was started with, else the one on the PATH. */
const npm = () => {
  const script = process.env.npm_execpath;
  if (script !== undefined && script.endsWith('.js')) return { file: process.execPath, args: [script] };
  return { file: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] };
};

const demandNpm = () => {
  const version = /^npm\/(\d+)/.exec(process.env.npm_config_user_agent ?? '')?.[1];
  if (version === undefined || Number(version) >= 10) return;
  throw new Refusal(
    'VLIS_NPM_TOO_OLD',
    `Cần npm từ 10 trở lên; máy này có npm ${version}. Hãy chạy: npm install --global npm@10`,
    `npm 10 or later is needed; this machine has npm ${version}. Run: npm install --global npm@10`,
  );
};

/** @param {string} root */
const standing = (root) => {
  const lockFile = join(root, 'package-lock.json');
  const stampFile = join(root, 'node_modules', '.vlis-lock-hash');
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  const isStamped = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash;
  return { stampFile, hash, isStamped, agree: isStamped || agrees(lockFile, installedFile(root)) };
};

/** @param {string} root */
const installedFile = (root) => join(root, 'node_modules', '.package-lock.json');

/** @param {string} root @returns {boolean} whether `install` would install anything */
export const lacksPackages = (root) => !standing(root).agree;

/** @param {string} root the folder of the repository */
export const install = (root) => {
  const { stampFile, hash, isStamped, agree } = standing(root);
  if (isStamped) return;
  if (!agree) {
    demandUnused(root);
    demandNpm();
    const began = performance.now();
    mention('Đang cài các gói (lần đầu vài phút)…', 'Installing the packages (a few minutes the first time)…');
    const { file, args } = npm();
    const result = runToItsEnd(file, [...args, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: 'inherit',
      encoding: 'utf8',
    });
    if (result.signal) process.kill(process.pid, result.signal);
    if (result.status !== 0) {
      if (freeBytes(root) < FULL_BYTES) throw spaceLacking(root, PACKAGES_BYTES);
      throw new Refusal(
        'VLIS_INSTALL_FAILED',
        'Không cài được các gói. Kiểm tra kết nối mạng và quyền ghi thư mục, rồi chạy lại.',
        'The packages could not be installed. Check the network and write access to the folder, then run again.',
      );
    }
    console.error(`      ✓ ${seconds(began)}`);
  }
  writeFileSync(stampFile, hash);
};
