/**
 * `npm run token -- ACCOUNT`: an access token of the running demonstration, for trying the API by hand. What it prints on
 * stdout is the token alone.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { printFailure } from '../bootstrap/terminal.mjs';
import { demandRunning } from './running.js';
import { dataFolderOf, ROOT } from './settings.js';

try {
  const folder = dataFolderOf(process.env);
  const { databaseUrl, address } = demandRunning(folder);
  const env = {
    ...process.env,
    VLIS_PROFILE: 'embedded',
    VLIS_DATA: folder,
    DATABASE_URL: databaseUrl,
    PORT: new URL(address).port,
    PUBLIC_URL: address,
  };
  const cli = join(ROOT, 'apps', 'api', 'dist', 'cli.js');
  const { status } = spawnSync(process.execPath, [cli, 'token', ...process.argv.slice(2)], { env, stdio: 'inherit' });
  process.exitCode = status ?? 1;
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
