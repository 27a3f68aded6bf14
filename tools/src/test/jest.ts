/** One run of Jest in its own process, its report read from a file: what it prints is for people. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../settings.js';
import { script } from './checks.js';
import { countJest, type Count, type JestReport } from './count.js';

/**
 * @param args Jest's own arguments
 * @param env added to the environment
 */
export const runJest = async (args: readonly string[], env: Readonly<Record<string, string>>): Promise<Count> => {
  const folder = mkdtempSync(join(tmpdir(), 'vlis-jest-'));
  const report = join(folder, 'report.json');
  const child = spawn(
    process.execPath,
    [
      '--experimental-vm-modules', // ES modules under Jest
      '--disable-warning=ExperimentalWarning',
      script('jest'),
      '--json',
      `--outputFile=${report}`,
      '--passWithNoTests',
      ...args,
    ],
    { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  try {
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    const text = existsSync(report) ? readFileSync(report, 'utf8') : undefined;
    return countJest(text === undefined ? undefined : (JSON.parse(text) as JestReport), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
