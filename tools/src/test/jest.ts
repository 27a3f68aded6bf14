/** One run of Jest in its own process, its results read from a file: what it prints is for people. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seconds } from '../../bootstrap/terminal.mjs';
import { ROOT } from '../settings.js';
import { script } from './checks.js';
import { countJest, type Count, type JestResults } from './count.js';
import { dearest, dearLines, type FileTimes } from './dearest.js';
import { leftOut, type FileResult } from './left-out.js';

type Results = JestResults & { readonly testResults: readonly (FileTimes & FileResult)[] };

/** How many files are named with their times. */
const NAMED = 15;

/** What Jest prints goes on as it comes: two runs may print at once, each about one file at a time. */
const jest = (args: readonly string[], env: Readonly<Record<string, string>>): Promise<number | null> => {
  const child = spawn(
    process.execPath,
    [
      '--experimental-vm-modules', // ES modules under Jest
      '--disable-warning=ExperimentalWarning',
      script('jest'),
      ...args,
    ],
    { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  child.stdout.on('data', (chunk: Buffer) => process.stdout.write(chunk));
  child.stderr.on('data', (chunk: Buffer) => process.stderr.write(chunk));
  return new Promise((resolve) => child.once('close', resolve));
};

/**
 * The name of the run, in Vietnamese and English.
 *
 * @param args Jest's own arguments
 * @param env added to the environment
 */
export const runJest = async (
  [vi, en]: readonly [vi: string, en: string],
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Count> => {
  const began = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'vlis-jest-'));
  const file = join(folder, 'results.json');
  try {
    const code = await jest(['--json', `--outputFile=${file}`, '--passWithNoTests', ...args], env);
    const results = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : undefined;
    const count = countJest(results, code);
    console.log(`${count.failed === 0 ? '✓' : '✗'} ${vi} | ${en} (${seconds(began)})`);
    if (!results) return count;
    console.log(dearLines(dearest(results.testResults, ROOT, NAMED)));
    return { ...count, leftOut: leftOut(results.testResults, ROOT) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
