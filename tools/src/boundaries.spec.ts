/**
 * The lint bites: a violation of each forbidden arrow is planted as text that claims to stand in a room, and each allowed
 * arrow is drawn too, so that a rule which rejects everything would be found as well.
 */
import { ESLint } from 'eslint';
import { MAY_IMPORT, PLATFORM_WORDS } from '../lint/rooms.mjs';
import { ROOT } from './settings.js';

const eslint = new ESLint({
  cwd: ROOT,
  // Planted files do not exist, so what needs the type checker or Nx's graph of projects stays at home.
  overrideConfig: {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      '@nx/enforce-module-boundaries': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
      '@typescript-eslint/await-thenable': 'off',
    },
  },
});

const complaints = async (filePath: string, text: string): Promise<readonly (string | null)[]> => {
  const [result] = await eslint.lintText(text, { filePath: `${ROOT}/${filePath}` });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
};

const api = (room: string) => `apps/api/src/${room}/planted.ts`;
const use = (specifier: string) => `import { x } from '${specifier}';\nexport const y = x;\n`;

describe('an arrow that runs the wrong way is rejected', () => {
  it.each([
    ['libs/domain/src/planted.ts', '@vlis/reporting'],
    ['libs/domain/src/planted.ts', '@vlis/seed'],
    ['libs/domain/src/planted.ts', 'typeorm'],
    ['libs/domain/src/planted.ts', 'node:fs'],
    ['libs/domain/src/form/planted.ts', '../../../reporting/src/index.js'],
    ['libs/reporting/src/planted.ts', '@vlis/seed'],
    ['libs/reporting/src/planted.ts', '@vlis/api'],
    ['seed/src/planted.ts', '@vlis/reporting'],
    ['seed/src/planted.ts', '@vlis/migrations'],
    ['migrations/src/planted.ts', '@vlis/domain'],
    ['migrations/src/planted.ts', '../../seed/src/index.js'],
    ['tools/src/planted.ts', '../../apps/api/src/main.js'],
    ['apps/admin/src/planted.tsx', '@vlis/api'],
    ['apps/admin/src/planted.tsx', '@vlis/seed'],
    ['apps/admin/src/forms/planted.tsx', '../../../api/src/forms/forms.js'],
    ['apps/admin/src/planted.tsx', '../e2e/world.js'],
    [api('submissions'), '../../../admin/e2e/world.js'],
    [api('platform'), '../forms/form-versions.js'],
    [api('platform'), '../submissions/save.js'],
    [api('platform/database'), '../../reviews/decide.js'],
    [api('forms'), '../submissions/save.js'],
    [api('forms'), '../reviews/decide.js'],
    [api('submissions'), '../reviews/decide.js'],
    [api('submissions'), '../rollups/add.js'],
    [api('rollups'), '../reviews/decide.js'],
    [api('rollups'), '../indicators/table.js'],
    [api('indicators'), '../dashboards/series.js'],
    [api('indicators'), '../evaluation/score.js'],
    [api('territory'), '../registry/libraries.js'],
    [api('registry'), '../calendar/rounds.js'],
    [api('submissions'), '../testing/plant.js'],
    [api('submissions'), '../../../admin/src/main.js'],
  ])('%s ← %s', async (file, specifier) => {
    expect(await complaints(file, use(specifier))).toContain('vlis/rooms');
  });
});

describe('an arrow that follows the numbers is accepted', () => {
  it.each([
    ['libs/domain/src/planted.ts', 'decimal.js'],
    ['libs/domain/src/form/planted.ts', '../shared/cell.js'],
    ['libs/domain/src/planted.spec.ts', 'fast-check'],
    ['libs/reporting/src/planted.ts', '@vlis/domain'],
    ['seed/src/planted.ts', '@vlis/domain'],
    ['migrations/src/planted.ts', 'typeorm'],
    ['apps/admin/src/planted.tsx', '@vlis/reporting'],
    [api('platform'), '@vlis/migrations'],
    [api('platform'), '@vlis/domain'],
    [api('reviews'), '../submissions/submissions.js'],
    [api('submissions'), '../forms/form-versions.js'],
    [api('rollups'), '../submissions/submissions.js'],
    [api('indicators'), '../rollups/read.js'],
    [api('evaluation'), '../indicators/table.js'],
    [api('dashboards'), '@vlis/reporting'],
    ['apps/api/src/app.module.ts', './reviews/reviews.module.js'],
    ['apps/api/src/forms/planted.spec.ts', '../testing/plant.js'],
    ['tools/src/planted.ts', '@vlis/seed'],
    ['apps/admin/e2e/planted.ts', '@vlis/api/testing/plant'],
    ['apps/admin/e2e/planted.e2e.ts', '@vlis/admin/i18n/vi'],
  ])('%s ← %s', async (file, specifier) => {
    expect(await complaints(file, use(specifier))).toEqual([]);
  });
});

describe('the lint sees', () => {
  it.each([
    ["export * from '../reviews/decide.js';\n"],
    ["export { x } from '../reviews/decide.js';\n"],
    ["export const late = () => import('../reviews/decide.js');\n"],
    ["export type X = import('../reviews/decide.js').X;\n"],
    ["import type { X } from '../reviews/decide.js';\nexport type Y = X;\n"],
    ["import '../reviews/decide.js';\n"],
  ])('every way to import: %s', async (text) => {
    expect(await complaints(api('forms'), text)).toContain('vlis/rooms');
  });

  it('that the platform takes sentences from the reporting library and nothing else', async () => {
    for (const words of PLATFORM_WORDS) {
      const text = `import { ${words} } from '@vlis/reporting';\nexport const y = ${words};\n`;
      expect(await complaints(api('platform'), text)).toEqual([]);
    }
    expect(await complaints(api('platform'), use('@vlis/reporting'))).toContain('vlis/rooms');
    expect(await complaints(api('platform'), "export * from '@vlis/reporting';\n")).toContain('vlis/rooms');
  });

  it('a folder of the API that nobody has put into the table', async () => {
    expect(await complaints(api('newcomers'), 'export const x = 1;\n')).toEqual(['vlis/rooms']);
  });

  it.each([
    ['any', 'export const f = (x: any): unknown => x;\n', '@typescript-eslint/no-explicit-any'],
    ['what nobody uses', 'const x = 1;\nexport const y = 2;\n', '@typescript-eslint/no-unused-vars'],
    [
      'a silenced line',
      '// eslint-disable-next-line\nexport const f = (x: any): unknown => x;\n',
      '@typescript-eslint/no-explicit-any',
    ],
  ])('%s', async (_, text, rule) => {
    expect(await complaints('libs/domain/src/planted.ts', text)).toContain(rule);
  });

  it('a hook inside a condition', async () => {
    const text = [
      "import { useState } from 'react';",
      'export const Planted = ({ open }: { open: boolean }) => (open ? useState(1)[0] : 0);',
    ].join('\n');
    expect(await complaints('apps/admin/src/planted.tsx', text)).toContain('react-hooks/rules-of-hooks');
  });
});

it('the table has no circle: no room can be reached from itself', () => {
  // Where the API is put together everything may meet; nothing else may import those rooms.
  const driving = ['apps/api/src/exchange/census', 'apps/api/src/benchmarks', 'apps/admin/e2e'];
  const together = [
    'apps/api',
    ...['command', 'provisioning', 'testing'].map((room) => `apps/api/src/${room}`),
    ...driving,
  ];
  const upstream = (room: string): readonly string[] => (MAY_IMPORT[room] ?? []).filter((to) => !together.includes(to));
  const reached = (room: string, seen = new Set<string>()): ReadonlySet<string> => {
    for (const to of upstream(room)) if (!seen.has(to)) reached(to, seen.add(to));
    return seen;
  };
  for (const room of Object.keys(MAY_IMPORT)) expect([room, reached(room).has(room)]).toEqual([room, false]);
  for (const room of Object.keys(MAY_IMPORT).filter((each) => !together.includes(each))) {
    expect(MAY_IMPORT[room]).toEqual(upstream(room));
  }
});
