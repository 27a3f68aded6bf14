import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './settings.js';

const written = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs)$/.test(name) && !name.endsWith('.spec.ts') && !name.includes('node_modules'))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'));

it('every code that start-up, backup and restore can say no with stands in a how-to', () => {
  const sources = [
    ...written('tools/src'),
    ...written('tools/bootstrap'),
    readFileSync(join(ROOT, 'tools/bootstrap.mjs'), 'utf8'),
  ];
  const codes = new Set(
    sources.flatMap((text) => [...text.matchAll(/(?:Refusal\(\s*|✗ |\? )'?(VLIS_[A-Z_]+)/g)].map(([, code]) => code)),
  );
  const pages = ['start.md', 'backup.md'].map((page) => readFileSync(join(ROOT, 'docs/how-to', page), 'utf8'));
  const howTo = pages.join('\n');
  expect(codes.size).toBeGreaterThan(20);
  expect([...codes].filter((code) => !howTo.includes(`\`${code}\``))).toEqual([]);
});

it('so does every code with which manifests of features are refused', () => {
  const source = readFileSync(join(ROOT, 'apps/api/src/platform/features/feature-fault.ts'), 'utf8');
  const codes = [...source.matchAll(/^ {2}(VLIS_[A-Z_]+):/gm)].map(([, code]) => code);
  const howTo = readFileSync(join(ROOT, 'docs/how-to/start.md'), 'utf8');
  expect(codes.length).toBeGreaterThan(3);
  expect(codes.filter((code) => !howTo.includes(`\`${code}\``))).toEqual([]);
});
