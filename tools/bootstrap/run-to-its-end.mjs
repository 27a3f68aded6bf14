/** Programs that the start-up waits for. They never outlive it. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const WITH_PARENT = fileURLToPath(new URL('with-parent.mjs', import.meta.url));

/**
 * @param {string} file
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptionsWithStringEncoding} options
 */
export const runToItsEnd = (file, args, options) =>
  spawnSync(process.execPath, [WITH_PARENT, String(process.pid), file, ...args], options);
