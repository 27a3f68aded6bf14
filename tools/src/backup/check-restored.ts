/** Has the application check a restored database: apps/api/src/operations/command/check-restored.command.ts. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ROOT } from '../settings.js';

export interface RestoredState {
  readonly submissions: number;
  readonly auditEntries: number;
  readonly auditStays: boolean;
  readonly auditWhole: boolean;
  readonly rollupRows: number;
  readonly rollupsIdentical: boolean;
}

/** @throws with the output of the command */
export const checkRestored = async (databaseUrl: string): Promise<RestoredState> => {
  const cli = join(ROOT, 'apps', 'api', 'dist', 'cli.js');
  const env = { ...process.env, VLIS_PROFILE: 'embedded', DATABASE_URL: databaseUrl };
  const child = spawn(process.execPath, [cli, 'check-restored'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => child.once('close', resolve).once('error', reject));
  const [output, complained, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code !== 0) throw new Error(complained.trim().slice(-500));
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as RestoredState;
};
