/**
 * `npm test`: format, lint and types; every Jest project against a real PostgreSQL of its own; npm start itself, and the
 * browser tests, which count as skipped where there is no Chromium, and as failed in CI. `npm test -- checks`, `-- jest`, `-- start` and `-- browser` run one part.
 * The last line is `N passed, N failed, N skipped`; above it stands what was skipped, and why.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { printFailure, Refusal, print, seconds } from '../bootstrap/terminal.mjs';
import { startKeeper } from './keeper.js';
import { ROOT } from './settings.js';
import { CHECKS } from './test/checks.js';
import { build } from '../bootstrap/build.mjs';
import { findChromium } from '../bootstrap/chromium.mjs';
import { add, closingLine, failed, none, type Count } from './test/count.js';
import { runJest } from './test/jest.js';
import { withoutChromium } from './test/without-chromium.js';

/** The longest first, so that no lane is left alone with one at the end. */
const PARTS = ['jest', 'browser', 'start', 'checks'] as const;
type Part = (typeof PARTS)[number];

const wanted = (args: readonly string[]): readonly Part[] => {
  const unknown = args.filter((arg) => !PARTS.some((part) => part === arg));
  if (unknown.length === 0) return args.length === 0 ? PARTS : PARTS.filter((part) => args.includes(part));
  const usage = `npm test [-- ${PARTS.join(' | ')}]`;
  throw new Refusal('VLIS_WRONG_ARGUMENTS', `Cách dùng: ${usage}`, `Usage: ${usage}`);
};

const starting = (): Promise<Count> =>
  // Two files at a time: each has its own data folder, and waits for processes more than it works.
  runJest(['Khởi động và sao lưu', 'npm start and backup'], ['--selectProjects', 'start', '--maxWorkers=2']);

const browserTests = (): number => {
  const folder = join(ROOT, 'apps', 'admin', 'e2e');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.e2e.ts')).length : 0;
};

/** Upon a PostgreSQL of its own (tools/jest/browser.mjs). */
const inBrowser = async (): Promise<Count> => {
  const files = browserTests();
  if (files === 0) return none;
  const chromium = findChromium(process.env);
  if (chromium === undefined) {
    const { count, refusal } = withoutChromium(files, process.env);
    if (refusal) printFailure(refusal);
    else
      print('Không có Chromium: bỏ qua các phép thử trên trình duyệt.', 'No Chromium: the browser tests are skipped.');
    return count;
  }
  const args = ['--selectProjects', 'browser', '--runInBand'];
  return runJest(['Trên trình duyệt', 'In the browser'], args, { CHROMIUM: chromium });
};

const everyRoom = async (): Promise<Count> => {
  const { news, stop } = await startKeeper<{ url: string; ownerUrl: string }>(
    new URL('./postgres/for-tests.js', import.meta.url),
  );
  try {
    return await runJest(
      ['Từng phần của chương trình', 'Every room'],
      ['--maxWorkers=2', '--ignoreProjects', 'start', 'browser', 'keycloak'],
      { VLIS_TEST_DATABASE_URL: news.url, VLIS_TEST_DATABASE_OWNER_URL: news.ownerUrl },
    );
  } finally {
    await stop();
  }
};

type Work = () => Promise<Count>;

const WORKS: Readonly<Record<Part, readonly Work[]>> = {
  jest: [everyRoom],
  browser: [inBrowser],
  start: [starting],
  checks: CHECKS,
};

/** Side by side, so that two cores have work. */
const LANES = 2;

/** Takes what comes next until nothing is left. What cannot be run has failed; the rest is run all the same. */
const runLane = async (queue: Work[]): Promise<Count> => {
  const counts: Count[] = [];
  for (let work = queue.shift(); work; work = queue.shift()) {
    counts.push(
      await work().catch((error: unknown) => {
        printFailure(error);
        return failed;
      }),
    );
  }
  return add(counts);
};

const run = async (parts: readonly Part[]): Promise<readonly Count[]> => {
  // What npm start and the browser need, before anything else runs: no test waits for it, and no check sees it half done.
  if (parts.includes('start') || parts.includes('browser')) build(ROOT, ['tools', 'api', 'admin']);
  const queue = PARTS.filter((part) => parts.includes(part)).flatMap((part) => WORKS[part]);
  return Promise.all(Array.from({ length: LANES }, () => runLane(queue)));
};

const began = performance.now();
const counts = await run(wanted(process.argv.slice(2))).catch((error: unknown) => {
  printFailure(error);
  return [failed];
});
const total = add(counts);
if (total.leftOut.length > 0)
  console.log(`\nBỏ qua | Skipped:\n${total.leftOut.map((line) => `  ${line}`).join('\n')}`);
console.log(`\n${seconds(began)}\n${closingLine(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
