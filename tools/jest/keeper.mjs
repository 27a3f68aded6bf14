/** For Jest's global set-ups: starts one of our keepers from its TypeScript source and waits for its first message. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const loader = new URL('./typescript.mjs', import.meta.url).href;

/**
 * @param {string} program path from tools/src
 * @returns {Promise<Record<string, string>>}
 */
export const startKeeper = async (program) => {
  const file = fileURLToPath(new URL(`../src/${program}`, import.meta.url));
  const child = fork(file, { execArgv: ['--import', loader], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const news = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error(`${program} could not be started`)));
  });
  // It stops by itself when this process ends; it must not keep this process waiting.
  child.unref();
  child.channel?.unref();
  return news;
};
