/**
 * Jest's global set-up for the projects that need a database: a throw-away PostgreSQL for this run, its address in
 * VLIS_TEST_DATABASE_URL. Nothing is started where that variable is set already (npm test does so).
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const keeper = fileURLToPath(new URL('../src/postgres/for-tests.ts', import.meta.url));
const loader = new URL('./typescript.mjs', import.meta.url).href;

export default async () => {
  if (process.env.VLIS_TEST_DATABASE_URL) return;
  const child = fork(keeper, { execArgv: ['--import', loader], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const { url } = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('the test database could not be started')));
  });
  process.env.VLIS_TEST_DATABASE_URL = url;
  // The keeper stops the database when this process ends; it must not keep this process waiting.
  child.unref();
  child.channel?.unref();
};
