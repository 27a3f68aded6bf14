/** A Jest of its own runs stories that stumble: what is reported of them, and that nothing is hidden. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../settings.js';
import { script } from './checks.js';

const STORIES = `
import { step, story } from '${ROOT}/apps/admin/e2e/evidence.ts';
const well = async () => {};
const never = async () => { throw new Error('never to be run'); };
describe('a story', () => {
  const step = story();
  step('begins', well);
  step('stumbles', async () => { throw new Error('over this stone'); });
  step('goes on', never);
  describe('in a part', () => step('ends', never));
});
step('what stands by itself is tried', well);
describe('a story that hangs', () => {
  const step = story();
  step('waits', () => new Promise(() => {}), 50);
  step('has waited', never);
});
describe('without a beginning', () => {
  beforeAll(() => { throw new Error('no database'); });
  step('first', never);
  step('second', never);
});
describe('with another stumble', () => {
  beforeAll(() => { throw new Error('no browser'); });
  step('third', never);
});
`;

interface Results {
  readonly success: boolean;
  readonly testResults: readonly {
    /** As people read it. */
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

let exitCode: number | null;
let results: Results;
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'vlis-stories-'));
  const config = {
    rootDir: folder,
    testMatch: ['<rootDir>/*.test.mjs'],
    testEnvironment: join(ROOT, 'tools/jest/story-environment.mjs'),
    testEnvironmentOptions: { customExportConditions: ['source', 'node'] },
    extensionsToTreatAsEsm: ['.ts'],
    transform: { '^.+\\.ts$': [join(ROOT, 'node_modules/@swc/jest')] },
  };
  writeFileSync(join(folder, 'stories.test.mjs'), STORIES);
  const args = ['--config', JSON.stringify(config), '--json', '--outputFile', join(folder, 'results.json')];
  const jest = spawnSync(process.execPath, ['--experimental-vm-modules', script('jest'), ...args], { cwd: ROOT });
  exitCode = jest.status;
  results = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')) as Results;
  rmSync(folder, { recursive: true });
});

const outcomes = (): ReadonlyMap<string, string> =>
  new Map(results.testResults[0]!.assertionResults.map(({ fullName, status }) => [fullName, status]));

it('one stumble is one failure, and what was not run because of it is skipped and says so', () =>
  expect(Object.fromEntries(outcomes())).toEqual({
    'a story begins': 'passed',
    'a story stumbles': 'failed',
    'a story goes on (not run because of step 2)': 'pending',
    'a story in a part ends (not run because of step 2)': 'pending',
    'what stands by itself is tried': 'passed',
    'a story that hangs waits': 'failed',
    'a story that hangs has waited (not run because of step 1)': 'pending',
    'without a beginning first': 'failed',
    'without a beginning second (not run: what comes before all tests has failed)': 'pending',
    'with another stumble third': 'failed',
  }));

it('the failure names the steps that were not run, and what has happened', () => {
  const shown = results.testResults[0]!.message;
  expect(shown).toMatch(/step 2 of 4; not run because of it:\s+3\. goes on\s+4\. ends[^]*over this stone/);
  expect(shown).toMatch(/step 1 of 2; not run because of it:\s+2\. has waited[^]*not done after 0\.05 s/);
  for (const once of [/^ +no database$/gm, /^ +no browser$/gm]) expect(shown.match(once)).toHaveLength(1);
  expect(shown).not.toMatch(/^ +never to be run/m);
});

it('the run is red', () => expect([exitCode, results.success]).toEqual([1, false]));
