/** A Jest of its own runs three files by the runtime of the API's tests: what they share, and what each finds as it was. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../settings.js';
import { script } from './checks.js';

const MODULE = `
import { appendFileSync } from 'node:fs';
appendFileSync('FOLDER/trace', 'read\\n');
export const later = () => import('./later.mjs');
`;
const LATER = 'export const here = true;';

/** Each leaves traces: in the process, on the clock, on the output. */
const test = (name: string): string => `
import { jest } from '@jest/globals';
import { appendFileSync } from 'node:fs';
import { later } from './module.mjs';
it('${name} finds all as it was', async () => {
  expect([process.env.TRACE, process.env.OF_THE_RUN]).toEqual([undefined, 'kept']);
  expect(new Date().getFullYear()).toBeGreaterThan(2000);
  expect(process.stdout.write.name).not.toBe('mockConstructor');
  expect(await later()).toMatchObject({ here: true });
  process.env.TRACE = '${name}';
  process.env.OF_THE_RUN = '${name}';
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  jest.useFakeTimers({ now: 0 });
  appendFileSync('FOLDER/trace', '${name}\\n');
});
`;

let trace: readonly string[];
let output: string;
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'vlis-world-'));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text.replaceAll('FOLDER', folder));
  write('module.mjs', MODULE);
  write('later.mjs', LATER);
  for (const name of ['first', 'second']) write(`${name}.spec.ts`, test(name));
  write(
    'planting.spec.ts',
    `${test('planting')}\nconst Planted = () => () => undefined;\n@Planted()\nexport class Shelf {}\n`,
  );
  const config = {
    rootDir: folder,
    testMatch: ['<rootDir>/*.spec.ts'],
    runtime: join(ROOT, 'tools/jest/shared-runtime.mjs'),
    testEnvironment: join(ROOT, 'tools/jest/shared-environment.mjs'),
    testEnvironmentOptions: { customExportConditions: ['node'] },
    extensionsToTreatAsEsm: ['.ts'],
    transform: { '^.+\\.ts$': [join(ROOT, 'node_modules/@swc/jest')] },
  };
  const args = ['--config', JSON.stringify(config), '--runInBand'];
  const jest = spawnSync(process.execPath, ['--experimental-vm-modules', script('jest'), ...args], {
    cwd: ROOT,
    env: { ...process.env, OF_THE_RUN: 'kept' },
    encoding: 'utf8',
  });
  output = jest.stderr;
  trace = readFileSync(join(folder, 'trace'), 'utf8').trim().split('\n');
  rmSync(folder, { recursive: true });
});

it('each finds process, clock and output as they were, and imports later what was not imported yet', () =>
  expect(output).toMatch(/Tests: +3 passed, 3 total/));

it('a module is read once for all, and once more for the file that plants classes', () =>
  expect([...trace].sort()).toEqual(['first', 'planting', 'read', 'read', 'second']));
