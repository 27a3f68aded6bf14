/** Runs one command of the API on a PostgreSQL of its own that goes away afterwards; ends as the command ended. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { printFailure } from '../bootstrap/terminal.mjs';
import { startThrowaway } from './postgres/throwaway.js';
import { ROOT } from './settings.js';

/** `durable`: what is committed is on disk (fsync, synchronous commit), as in production. */
export async function runOnThrowaway(command: string, { durable }: { readonly durable: boolean }): Promise<void> {
  try {
    const database = await startThrowaway({ durable });
    try {
      const cli = join(ROOT, 'apps', 'api', 'dist', 'cli.js');
      const addresses = { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl };
      const env = { ...process.env, VLIS_PROFILE: 'embedded', ...addresses };
      const child = spawn(process.execPath, [cli, command, ...process.argv.slice(2)], { env, stdio: 'inherit' });
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
      const [code] = (await once(child, 'exit')) as [number | null];
      process.exitCode = code ?? 1;
    } finally {
      await database.stop();
    }
  } catch (error) {
    printFailure(error);
    process.exitCode = 1;
  }
}
