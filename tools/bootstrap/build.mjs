/**
 * Building what a command needs, with Nx (cached, no daemon, no cloud). Nx takes a second or two even when it has
 * nothing to do, so a hash of the sources is kept and Nx is not asked when nothing has changed since the last build.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { demandUnused } from './in-use.mjs';
import { runToItsEnd } from './run-to-its-end.mjs';
import { mention, Refusal, seconds } from './terminal.mjs';
import { isDiskFullText, spaceLacking } from './space.mjs';

/** What is built, with Nx's copies of it, several times over. */
export const BUILT_BYTES = 50 * 2 ** 20;

const ROOMS = ['apps/api', 'apps/admin', 'libs/domain', 'libs/reporting', 'migrations', 'seed', 'tools'];
const SHARED = ['package-lock.json', 'tsconfig.base.json', '.swcrc', 'nx.json'];
/** Folders that no build reads, or that a build itself writes (`gql`). */
const ASIDE = new Set(['node_modules', 'dist', 'gql', 'e2e', 'bootstrap', 'jest', 'lint', 'responseRate']);

/** Read when the system runs, not when it is built; `seed/src/reference` beside it is code. */
const DATA = join('seed', 'reference');

/** @param {string} folder @returns {string[]} files below it that a build may read, in a fixed order */
const sources = (folder) =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { withFileTypes: true })
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .flatMap((entry) => {
          const path = join(folder, entry.name);
          if (entry.isDirectory()) return ASIDE.has(entry.name) || path.endsWith(DATA) ? [] : sources(path);
          return /\.spec\.tsx?$/.test(entry.name) ? [] : [path];
        });

/** @param {string} root */
export const hashSources = (root) => {
  // Not of Node.js: what is built is plain JavaScript, the same for every version that may run it.
  const hash = createHash('sha256');
  const files = [...SHARED.map((file) => join(root, file)), ...ROOMS.flatMap((room) => sources(join(root, room)))];
  for (const file of files) {
    if (existsSync(file)) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

/** What must never happen during a build here: a daemon left behind, a call to a cloud, a full-screen display. */
export const quiet = {
  NX_DAEMON: 'false',
  NX_NO_CLOUD: 'true',
  NX_TUI: 'false',
  NX_INTERACTIVE: 'false',
  NX_SKIP_VSCODE_EXTENSION_INSTALL: 'true',
};

/**
 * @param {string} root
 * @param {readonly string[]} targets arguments for Nx
 * @returns {import('node:child_process').SpawnSyncReturns<string>}
 */
const nx = (root, targets) => {
  const { bin } = JSON.parse(readFileSync(join(root, 'node_modules/nx/package.json'), 'utf8'));
  return runToItsEnd(process.execPath, [join(root, 'node_modules/nx', bin.nx), ...targets], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...quiet },
    maxBuffer: 256 * 1024 * 1024,
  });
};

/**
 * @typedef {{ hash: string, projects: string[], rooms: string[] }} Built what was built from which sources, and the rooms
 * whose dist folder was there then
 */

/** @param {string} file @returns {Built | undefined} */
const readStamp = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/**
 * @param {string} root
 * @param {readonly string[]} projects names of Nx projects; what they depend on is built too
 */
export const build = (root, projects) => {
  const stampFile = join(root, 'node_modules', '.vlis-built.json');
  const hash = hashSources(root);
  const stamp = readStamp(stampFile);
  const before = stamp?.hash === hash ? stamp : undefined;
  const stands = (/** @type {string} */ room) => existsSync(join(root, room, 'dist'));
  if (before?.rooms.every(stands) && projects.every((project) => before.projects.includes(project))) return;

  demandUnused(root);
  const began = performance.now();
  mention(`Đang dựng chương trình (${projects.join(', ')})…`, 'Building…');
  const result = nx(root, [
    'run-many',
    '-t',
    'build',
    '-p',
    projects.join(','),
    '--parallel=2',
    '--outputStyle=static',
  ]);
  if (result.status !== 0) {
    if (isDiskFullText(`${result.stdout}${result.stderr}`)) throw spaceLacking(root, BUILT_BYTES);
    console.error(result.stdout, result.stderr);
    throw new Refusal(
      'VLIS_BUILD_FAILED',
      'Không dựng được chương trình; lỗi nằm ở trên.',
      'The build failed; the errors are above.',
    );
  }
  const built = [...new Set([...(before?.projects ?? []), ...projects])];
  writeFileSync(stampFile, JSON.stringify({ hash, projects: built, rooms: ROOMS.filter(stands) }));
  console.error(`      ✓ ${seconds(began)}`);
};
