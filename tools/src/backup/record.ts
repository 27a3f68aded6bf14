/** Has the application write down that there was a backup, a restore or a drill, with its entry in the audit. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { mention } from '../../bootstrap/terminal.mjs';
import { ROOT } from '../settings.js';

export interface Run {
  readonly kind: 'backup' | 'restore' | 'drill';
  readonly outcome: 'succeeded' | 'failed';
  readonly beganAt: string;
  readonly folder: string;
  /** Identifier of the full backup. */
  readonly label?: string;
  /** Bytes as kept. */
  readonly bytes?: number;
  /** Of a backup: from when on one can restore with it; of a restore and a drill: the moment gone back to. */
  readonly moment?: string;
  /** Why it failed. */
  readonly code?: string;
  /** Findings of a drill. */
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

/** What was done stays done where it cannot be recorded; a line is printed. */
export const recordRun = async (databaseUrl: string, run: Run): Promise<void> => {
  const cli = join(ROOT, 'apps', 'api', 'dist', 'cli.js');
  const env = { ...process.env, VLIS_PROFILE: 'embedded', DATABASE_URL: databaseUrl };
  const child = spawn(process.execPath, [cli, 'record-backup'], { env, stdio: ['pipe', 'ignore', 'pipe'] });
  child.stdin.on('error', () => undefined); // it ended before it had read; its exit code shows it
  child.stdin.end(JSON.stringify({ ...run, tool: 'vlis' }));
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const code = await new Promise<number | null>((resolve) =>
    child.once('close', resolve).once('error', () => resolve(1)),
  );
  if (code === 0) return;
  mention(
    `Không ghi được vào sổ sao lưu: ${errors.trim().slice(0, 300)}`,
    'It could not be written into the list of backups.',
  );
};
