/**
 * From a bare checkout to the wanted command: port free? packages there? built? then the command itself runs in this
 * same process, so that signals and exit codes need no forwarding.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, BUILT_BYTES } from './build.mjs';
import { dataFolderOf, roomNeeded } from './data-folder.mjs';
import { install, lacksPackages, PACKAGES_BYTES } from './install.mjs';
import { noteUse } from './in-use.mjs';
import { demandFreePort, readPort } from './port.mjs';
import { printFailure, Refusal } from './terminal.mjs';
import { demandSpace } from './space.mjs';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What must be built before a command can run. Tests read the sources; the browser tests build for themselves. */
const NEEDS = new Map([
  ['start', ['tools', 'api', 'admin']],
  ['test', ['tools']],
  ['token', ['tools', 'api']],
  ['census', ['tools', 'api']],
  ['bench', ['tools', 'api', 'admin']],
  ['chaos', ['tools', 'api', 'admin']],
  ['audit-verify', ['tools', 'api']],
  ['backup', ['tools', 'api']],
  ['restore', ['tools', 'api']],
  ['drill', ['tools', 'api']],
]);

/** What keeps running out of this checkout, so that nothing is built anew below it. */
const RUNS = ['start', 'bench', 'census', 'chaos', 'backup', 'restore', 'drill'];

/** npm leaves out what is needed to build where this is set, and the demonstration's sign-in is not for production. */
const refuseProduction = () => {
  if (process.env.NODE_ENV !== 'production') return;
  throw new Refusal(
    'VLIS_NODE_ENV_PRODUCTION',
    'NODE_ENV=production không dùng cho các lệnh npm này. Hãy bỏ biến NODE_ENV rồi chạy lại; triển khai thật theo docs/how-to/production.md.',
    'NODE_ENV=production is not for these npm commands. Unset NODE_ENV and run again; for production see docs/how-to/production.md.',
  );
};

/**
 * @param {string} command
 * @param {string[]} args
 */
const demandRoom = (command, args) => {
  const data = dataFolderOf(ROOT, process.env);
  const lacks = lacksPackages(ROOT);
  demandSpace([
    ...(lacks ? [{ path: join(ROOT, 'node_modules'), bytes: PACKAGES_BYTES + BUILT_BYTES }] : []),
    ...(command === 'start' ? [{ path: data, bytes: roomNeeded(data, args) }] : []),
  ]);
};

/** Serve a running system and must not wait for its next start: they run as it was built, whatever has been pulled since. */
const AS_BUILT = ['backup', 'drill'];

/**
 * @param {string} command
 * @param {readonly string[]} needs
 */
const buildFor = (command, needs) => {
  try {
    build(ROOT, needs);
  } catch (error) {
    const isInUse = error instanceof Refusal && error.code === 'VLIS_CHECKOUT_IN_USE';
    if (!isInUse || !AS_BUILT.includes(command)) throw error;
  }
};

/**
 * @param {string | undefined} command
 * @param {string[]} args
 */
export const run = async (command, args) => {
  try {
    const needs = NEEDS.get(command ?? '');
    if (command === undefined || needs === undefined) {
      const commands = [...NEEDS.keys()].join(', ');
      throw new Refusal('VLIS_UNKNOWN_COMMAND', `Lệnh có: ${commands}.`, `Commands: ${commands}.`);
    }
    refuseProduction();
    if (command === 'start') await demandFreePort(readPort(process.env.PORT));
    demandRoom(command, args);
    install(ROOT);
    buildFor(command, needs);
    if (RUNS.includes(command)) noteUse(ROOT, command);

    const script = join(ROOT, 'tools', 'dist', `${command}.js`);
    if (!existsSync(script)) {
      throw new Refusal('VLIS_NO_SUCH_PROGRAM', `Thiếu ${script}.`, `${script} is missing.`);
    }
    process.argv = [process.argv[0] ?? 'node', script, ...args];
    process.chdir(ROOT);
    await import(pathToFileURL(script).href);
  } catch (error) {
    printFailure(error);
    process.exitCode = 1;
  }
};
