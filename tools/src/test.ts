/**
 * `npm test`: format, lint and types; every Jest project against a real PostgreSQL of its own; then, with everything
 * built, npm start itself, and the browser tests where there is a Chromium. `npm test -- checks`, `-- jest`, `-- start`
 * and `-- browser` run one part.
 * The last line is `N passed, N failed, N skipped`.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { complain, Refusal, say, seconds } from '../bootstrap/say.mjs';
import { startKeeper } from './keeper.js';
import { ROOT } from './settings.js';
import { checkCode } from './test/checks.js';
import { build } from '../bootstrap/build.mjs';
import { findChromium } from '../bootstrap/chromium.mjs';
import { add, closingLine, failed, none, type Count } from './test/count.js';
import { runJest } from './test/jest.js';

const PARTS = ['checks', 'jest', 'start', 'browser'] as const;
type Part = (typeof PARTS)[number];

const wanted = (args: readonly string[]): readonly Part[] => {
  const unknown = args.filter((arg) => !PARTS.some((part) => part === arg));
  if (unknown.length === 0) return args.length === 0 ? PARTS : PARTS.filter((part) => args.includes(part));
  const usage = `npm test [-- ${PARTS.join(' | ')}]`;
  throw new Refusal('VLIS_WRONG_ARGUMENTS', `Cách dùng: ${usage}`, `Usage: ${usage}`);
};

const starting = async (): Promise<Count> => {
  build(ROOT, ['tools', 'api', 'admin']); // what npm start needs, so that no test waits for it
  // Two files at a time: each has its own data folder, and waits for processes more than it works.
  return runJest(['--selectProjects', 'start', '--maxWorkers=2'], {});
};

const browserTests = (): number => {
  const folder = join(ROOT, 'apps', 'admin', 'e2e');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.e2e.ts')).length : 0;
};

const inBrowser = async (env: Readonly<Record<string, string>>): Promise<Count> => {
  const files = browserTests();
  if (files === 0) return none;
  const chromium = findChromium(process.env);
  if (chromium === undefined) {
    say(
      'Không có Chromium: bỏ qua các phép thử trên trình duyệt.',
      'No Chromium: the browser tests are skipped (CHROMIUM=path).',
    );
    return { ...none, skipped: files };
  }
  return runJest(['--selectProjects', 'browser', '--runInBand'], { ...env, CHROMIUM: chromium });
};

const run = async (parts: readonly Part[]): Promise<readonly Count[]> => {
  const counts = parts.includes('checks') ? [...(await checkCode())] : [];
  if (parts.includes('start')) counts.push(await starting());
  if (!parts.includes('jest') && !parts.includes('browser')) return counts;
  const postgres = await startKeeper<{ url: string; ownerUrl: string }>(
    new URL('./postgres/for-tests.js', import.meta.url),
  );
  const { url, ownerUrl } = postgres.news;
  const env = { VLIS_TEST_DATABASE_URL: url, VLIS_TEST_DATABASE_OWNER_URL: ownerUrl };
  try {
    if (parts.includes('jest'))
      counts.push(await runJest(['--maxWorkers=2', '--ignoreProjects', 'start', 'browser', 'keycloak'], env));
    if (parts.includes('browser')) counts.push(await inBrowser(env));
  } finally {
    await postgres.stop();
  }
  return counts;
};

const began = performance.now();
const counts = await run(wanted(process.argv.slice(2))).catch((error: unknown) => {
  complain(error);
  return [failed];
});
const total = add(counts);
console.log(`\n${seconds(began)}\n${closingLine(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
