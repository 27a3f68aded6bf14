/**
 * `npm run token -- ACCOUNT`: an access token of the running demonstration, for trying the API by hand. What it prints on
 * stdout is the token alone.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { complain, Refusal } from '../bootstrap/say.mjs';
import { readRunning, stillRuns, type Running } from './running.js';
import { dataFolderOf, ROOT } from './settings.js';

const running = (folder: string): Running => {
  const found = readRunning(folder);
  if (found?.databaseUrl !== undefined && stillRuns(found)) return found;
  throw new Refusal(
    'VLIS_NOT_RUNNING',
    `VLIS chưa chạy với thư mục ${folder}. Hãy chạy npm start ở một cửa sổ khác trước.`,
    `VLIS is not running on ${folder}. Run npm start in another window first.`,
  );
};

try {
  const folder = dataFolderOf(process.env);
  const { databaseUrl, address } = running(folder);
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
  complain(error);
  process.exitCode = 1;
}
