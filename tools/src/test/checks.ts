/** The checks that read the code without running it: format, lint, what nobody uses, types. Quiet when all is well. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quiet } from '../../bootstrap/build.mjs';
import { seconds } from '../../bootstrap/terminal.mjs';
import { ROOT } from '../settings.js';
import { failed, passed, type Count } from './count.js';

/** The script behind a package's command, run with this same Node.js: no shell, no .bin links, every system alike. */
export const script = (packageName: string, command = packageName): string => {
  const folder = join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  return join(folder, typeof bin === 'string' ? bin : (bin[command] ?? ''));
};

const caches = join(ROOT, 'node_modules', '.cache');

const format = () => [
  script('prettier'),
  '--check',
  '--log-level=warn',
  '--cache',
  `--cache-location=${join(caches, 'prettier-of-checks')}`,
  '.',
];
/** Most of what a file is parsed into is short-lived: with Node's own small nursery a quarter of the time goes to collecting it. */
const lint = () => ['--max-semi-space-size=64', script('eslint'), '--max-warnings=0', '--no-warn-ignored', '.'];
/** Files, exports and dependencies (knip.jsonc). */
const unused = () => [script('knip'), '--no-progress', '--treat-config-hints-as-errors'];
const types = () => [script('nx'), 'run-many', '-t', 'typecheck', '--parallel=1', '--outputStyle=static'];

const check = async (vi: string, en: string, args: readonly string[]): Promise<Count> => {
  const began = performance.now();
  const child = spawn(process.execPath, [...args], { cwd: ROOT, env: { ...process.env, ...quiet }, stdio: 'pipe' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  console.log(`${code === 0 ? '✓' : '✗'} ${vi} | ${en} (${seconds(began)})`);
  if (code !== 0) console.log(output);
  return code === 0 ? passed : failed;
};

/** Each in a process of its own. */
export const CHECKS: ReadonlyArray<() => Promise<Count>> = [
  () => check('Quy tắc mã', 'Lint', lint()),
  () => check('Kiểu dữ liệu', 'Types', types()),
  () => check('Định dạng mã', 'Format', format()),
  () => check('Mã không ai dùng', 'Unused', unused()),
];
