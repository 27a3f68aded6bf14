/**
 * `npm run audit:verify [-- --anchor FILE] [-- --save FILE]`: checks the audit of the VLIS that runs on this data folder, or of the
 * database at DATABASE_URL. Ends as the command ends: 0 where every link holds, 1 where one is broken.
 */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { printFailure } from '../bootstrap/terminal.mjs';
import { demandRunning } from './running.js';
import { dataFolderOf, ROOT } from './settings.js';

/** npm runs scripts in the repository; a file is meant where the person stands. */
const asMeant = (argument: string, i: number, all: readonly string[]): string =>
  ['--anchor', '--save'].includes(all[i - 1] ?? '') ? resolve(process.env.INIT_CWD ?? ROOT, argument) : argument;

try {
  const databaseUrl = process.env.DATABASE_URL || demandRunning(dataFolderOf(process.env)).databaseUrl;
  const env = { ...process.env, VLIS_PROFILE: 'embedded', DATABASE_URL: databaseUrl };
  const cli = join(ROOT, 'apps', 'api', 'dist', 'cli.js');
  const args = [cli, 'audit-verify', ...process.argv.slice(2).map(asMeant)];
  process.exitCode = spawnSync(process.execPath, args, { env, stdio: 'inherit' }).status ?? 1;
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
