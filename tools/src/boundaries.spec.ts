/**
 * The lint rule works: a violation of each forbidden arrow is planted as text that claims to stand in a room, and each
 * allowed arrow is drawn too, so that a rule which rejects everything would be found as well.
 */
import { ESLint } from 'eslint';
import { MAY_IMPORT, PLATFORM_WORDS, TOGETHER } from '../lint/rooms.mjs';
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

const issuesIn = async (filePath: string, text: string): Promise<readonly (string | null)[]> => {
  const [result] = await eslint.lintText(text, { filePath: `${ROOT}/${filePath}` });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
};

const api = (room: string) => `apps/api/src/${room}/planted.ts`;
const screens = (room: string) => `apps/admin/src/${room}/planted.tsx`;
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
    ['apps/admin/src/planted.tsx', '../e2e/world.js'],
    ['apps/admin/src/planted.tsx', './entry/index.js'],
    [screens('rounds'), '../../../api/src/app.module.js'],
    [screens('i18n'), '../parts/Blank.js'],
    [screens('theme'), '../parts/Blank.js'],
    [screens('format'), '../i18n/useT.js'],
    [screens('api'), '../auth/session.js'],
    [screens('auth'), '../me/useMe.js'],
    [screens('keys'), '../parts/Blank.js'],
    [screens('parts'), '../me/useMe.js'],
    [screens('parts/form'), '../../libraries/useUnits.js'],
    [screens('me'), '../layout/AppLayout.js'],
    [screens('feature'), '../entry/index.js'],
    [screens('reference'), '../obligations/choose.js'],
    [screens('obligations'), '../submission/submission.js'],
    [screens('obligations'), '../rounds/address.js'],
    [screens('drafts'), '../entry/address.js'],
    [screens('drafts'), '../submission/submission.js'],
    [screens('submission'), '../entry/index.js'],
    [screens('submission/grid'), '../../review/index.js'],
    [screens('layout'), '../entry/index.js'],
    [screens('layout'), '../obligations/choose.js'],
    [screens('boot'), '../app/App.js'],
    [screens('entry'), '../review/index.js'],
    [screens('review'), '../entry/index.js'],
    [screens('home'), '../figures/index.js'],
    [screens('figures'), '../app/App.js'],
    ['apps/admin/src/entry/address.ts', './EntryScreen.js'],
    ['apps/admin/src/entry/address.ts', '../submission/submission.js'],
    [api('collection/submissions'), '../../../../admin/e2e/world.js'],
    [api('platform'), '../collection/forms/index.js'],
    [api('platform'), '../collection/submissions/index.js'],
    [api('platform/database'), '../../collection/reviews/index.js'],
    [api('collection/forms'), '../submissions/index.js'],
    [api('collection/forms'), '../reviews/index.js'],
    [api('collection/submissions'), '../reviews/index.js'],
    [api('collection/submissions'), '../../figures/rollups/index.js'],
    [api('collection/reviews'), '../../figures/rollups/index.js'],
    [api('figures/rollups'), '../indicators/index.js'],
    [api('figures/indicators'), '../dashboards/index.js'],
    [api('figures/indicators'), '../../programme/evaluation/index.js'],
    [api('ground/territory'), '../registry/index.js'],
    [api('ground/registry'), '../../collection/calendar/index.js'],
    [api('collection/submissions'), '../../testing/plant.js'],
    [api('collection/submissions'), '../../../../admin/src/main.js'],
  ])('%s ← %s', async (file, specifier) => {
    expect(await issuesIn(file, use(specifier))).toContain('vlis/rooms');
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
    ['apps/admin/src/planted.tsx', './app/draw.js'],
    [screens('api'), '../format/number.js'],
    [screens('auth'), '../api/line.js'],
    [screens('parts/form'), '../../i18n/useT.js'],
    [screens('obligations'), '../reference/useLists.js'],
    [screens('submission/print'), '../../obligations/StateMark.js'],
    [screens('entry/grid'), '../../submission/grid/rows.js'],
    [screens('review'), '../submission/grid/rows.js'],
    [screens('review'), '../entry/address.js'],
    [screens('entry'), '../review/address.js'],
    [screens('layout'), '../drafts/useLeaving.js'],
    [screens('app'), '../entry/index.js'],
    [screens('app'), '../layout/AppLayout.js'],
    ['apps/admin/src/entry/address.ts', '../parts/search.js'],
    [api('platform'), '@vlis/migrations'],
    [api('platform'), '@vlis/domain'],
    [api('collection/reviews'), '../submissions/index.js'],
    [api('collection/submissions'), '../forms/index.js'],
    [api('collection/submissions/filling'), '../record/submission-reader.js'],
    [api('figures/rollups'), '../../collection/submissions/index.js'],
    [api('figures/indicators'), '../rollups/index.js'],
    [api('programme/evaluation'), '../../figures/indicators/index.js'],
    [api('figures/dashboards'), '@vlis/reporting'],
    ['apps/api/src/app.module.ts', './collection/reviews/index.js'],
    ['apps/api/src/features.ts', './collection/reviews/reviews.feature.js'],
    [api('operations/census'), './census.command.js'],
    ['apps/api/src/collection/forms/planted.spec.ts', '../../testing/plant.js'],
    ['apps/api/src/collection/forms/planted.spec.ts', '../submissions/record/revisions.js'],
    ['tools/src/planted.ts', '@vlis/seed'],
    ['apps/admin/e2e/planted.ts', '@vlis/api/testing/plant'],
    ['apps/admin/e2e/planted.e2e.ts', '@vlis/admin'],
  ])('%s ← %s', async (file, specifier) => {
    expect(await issuesIn(file, use(specifier))).toEqual([]);
  });
});

describe('a room is entered by its front door', () => {
  it.each([
    [api('collection/reviews'), '../submissions/record/revisions.js'],
    [api('figures/rollups'), '../../collection/forms/published-forms.js'],
    ['apps/api/src/app.module.ts', './figures/rollups/rollups.module.js'],
    ['apps/api/src/app.module.ts', './figures/rollups/rollups.feature.js'],
    ['apps/api/src/features.ts', './figures/rollups/rollups.module.js'],
    [api('operations/command'), '../backups/record-backup.js'],
    [api('operations/benchmarks'), '../../collection/forms/testing.js'],
    [screens('app'), '../entry/EntryPage.js'],
    [screens('app'), '../review/i18n/vi.js'],
  ])('%s ← %s', async (file, specifier) => {
    expect(await issuesIn(file, use(specifier))).toEqual(['vlis/rooms']);
  });
});

describe('the lint sees', () => {
  it.each([
    ["export * from '../reviews/index.js';\n"],
    ["export { x } from '../reviews/index.js';\n"],
    ["export const late = () => import('../reviews/index.js');\n"],
    ["export type X = import('../reviews/index.js').X;\n"],
    ["import type { X } from '../reviews/index.js';\nexport type Y = X;\n"],
    ["import '../reviews/index.js';\n"],
  ])('every way to import: %s', async (text) => {
    expect(await issuesIn(api('collection/forms'), text)).toContain('vlis/rooms');
  });

  it('that the platform takes sentences from the reporting library and nothing else', async () => {
    for (const words of PLATFORM_WORDS) {
      const text = `import { ${words} } from '@vlis/reporting';\nexport const y = ${words};\n`;
      expect(await issuesIn(api('platform'), text)).toEqual([]);
    }
    expect(await issuesIn(api('platform'), use('@vlis/reporting'))).toContain('vlis/rooms');
    expect(await issuesIn(api('platform'), "export * from '@vlis/reporting';\n")).toContain('vlis/rooms');
  });

  it.each([api('newcomers'), api('collection'), api('collection/newcomers'), screens('newcomers')])(
    'a folder that is not in the table: %s',
    async (file) => {
      expect(await issuesIn(file, 'export const x = 1;\n')).toEqual(['vlis/rooms']);
    },
  );

  it.each([
    ['any', 'export const f = (x: any): unknown => x;\n', '@typescript-eslint/no-explicit-any'],
    ['what nobody uses', 'const x = 1;\nexport const y = 2;\n', '@typescript-eslint/no-unused-vars'],
    [
      'a silenced line',
      '// eslint-disable-next-line\nexport const f = (x: any): unknown => x;\n',
      '@typescript-eslint/no-explicit-any',
    ],
  ])('%s', async (_, text, rule) => {
    expect(await issuesIn('libs/domain/src/planted.ts', text)).toContain(rule);
  });

  it.each([
    "import { DataSource } from 'typeorm';\nexport const x = DataSource;\n",
    "import type { DataSource } from 'typeorm';\nexport type X = DataSource;\n",
    "import { DataSource as Held, type EntityManager } from 'typeorm';\nexport const x = (db: EntityManager) => [Held, db];\n",
    "import { InjectDataSource } from '@nestjs/typeorm';\nexport const x = InjectDataSource;\n",
  ])('a way to the database past its door: %s', async (text) => {
    for (const room of ['collection/submissions', 'figures/rollups', 'operations/census']) {
      expect(await issuesIn(api(room), text)).toEqual(['no-restricted-imports']);
    }
    expect(await issuesIn(api('platform/database'), text)).toEqual([]);
  });

  it('the driver itself in a feature', async () => {
    const text = "import { Client } from 'pg';\nexport const x = Client;\n";
    expect(await issuesIn(api('ground/people'), text)).toEqual(['no-restricted-imports']);
    expect(await issuesIn(api('operations/benchmarks'), text)).toEqual([]);
  });

  it('a hook inside a condition', async () => {
    const text = [
      "import { useState } from 'react';",
      'export const Planted = ({ open }: { open: boolean }) => (open ? useState(1)[0] : 0);',
    ].join('\n');
    expect(await issuesIn('apps/admin/src/planted.tsx', text)).toContain('react-hooks/rules-of-hooks');
  });
});

it('the table has no circle: no room can be reached from itself', () => {
  // Where the API is put together everything may meet; nothing else may import those rooms.
  const together = [...TOGETHER, 'apps/admin/e2e'];
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

describe('a function or a file that has become too much is rejected', () => {
  const deciding = (ways: number): string =>
    `export function f(n) {\n${Array.from({ length: ways - 1 }, (_, i) => `  if (n === ${i}) return ${i};\n`).join('')}  return n;\n}\n`;
  const long = (lines: number): string =>
    Array.from({ length: lines }, (_, i) => `// ${i}\n\nexport const a${i} = ${i};\n`).join('');

  it.each([
    ['libs/domain/src/planted.ts', deciding(15), []],
    ['libs/domain/src/planted.ts', deciding(16), ['complexity']],
    ['apps/admin/src/parts/planted.tsx', deciding(16), ['complexity']],
    ['tools/lint/planted.mjs', deciding(16), ['complexity']],
    ['libs/domain/src/planted.spec.ts', long(250), []],
    ['libs/domain/src/planted.spec.ts', long(251), ['max-lines']],
    ['tools/bootstrap/planted.mjs', long(251), ['max-lines']],
  ] as const)('%s', async (file, text, rules) => {
    expect(await issuesIn(file, text)).toEqual(rules);
  });
});
