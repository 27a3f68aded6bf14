import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../src/settings.js';
import { makeFeature, readFeature } from './new-feature.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vlis-new-'));
  cpSync(join(ROOT, 'apps/api/src/features.ts'), join(root, 'apps/api/src/features.ts'));
});
afterEach(() => rmSync(root, { recursive: true }));

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

it('writes a manifest that the list of features names', () => {
  const made = makeFeature(root, readFeature(['feature', 'programme/reading-days']));
  expect(made).toEqual([
    'apps/api/src/programme/reading-days/reading-days.module.ts',
    'apps/api/src/programme/reading-days/reading-days.feature.ts',
    'apps/api/src/features.ts',
  ]);
  expect(read(made[1]!)).toContain(`readingDays: Feature = { name: 'reading-days', modules: [ReadingDaysModule] };`);
  expect(read(made[2]!)).toContain(`import { readingDays } from './programme/reading-days/reading-days.feature.js';\n`);
  expect(read(made[2]!)).toMatch(/^ {2}readingDays,$/m);
});

it.each([
  [],
  ['feature'],
  ['feature', 'nowhere/x'],
  ['feature', 'programme/X'],
  ['feature', 'programme/x', 'y'],
  ['page', 'programme/x'],
])('takes no other words: %s', (...args) =>
  expect(() => readFeature(args)).toThrow(expect.objectContaining({ code: 'VLIS_WRONG_ARGUMENTS' })),
);

it('overwrites nothing', () => {
  const feature = readFeature(['feature', 'programme/targets']);
  makeFeature(root, feature);
  expect(() => makeFeature(root, feature)).toThrow(expect.objectContaining({ code: 'VLIS_FEATURE_THERE' }));
});
