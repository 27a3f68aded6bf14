/**
 * From a bare checkout to the wanted command: port free? packages there? built? then the command itself runs in this
 * same process, so that signals and exit codes need no forwarding.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { demandFreePort, readPort } from './port.mjs';
import { complain, Refusal } from './say.mjs';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What must be built before a command can run. Tests read the sources; the browser tests build for themselves. */
const NEEDS = new Map([
  ['start', ['tools', 'api', 'admin']],
  ['test', ['tools']],
  ['token', ['tools', 'api']],
  ['census', ['tools', 'api']],
  ['bench', ['tools', 'api']],
  ['chaos', ['tools', 'api', 'admin']],
]);

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
    if (command === 'start') await demandFreePort(readPort(process.env.PORT));
    install(ROOT);
    build(ROOT, needs);

    const script = join(ROOT, 'tools', 'dist', `${command}.js`);
    if (!existsSync(script)) {
      throw new Refusal('VLIS_NO_SUCH_PROGRAM', `Thiếu ${script}.`, `${script} is missing.`);
    }
    process.argv = [process.argv[0] ?? 'node', script, ...args];
    process.chdir(ROOT);
    await import(pathToFileURL(script).href);
  } catch (error) {
    complain(error);
    process.exitCode = 1;
  }
};
