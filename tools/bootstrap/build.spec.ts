import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hashSources } from './build.mjs';

describe('whether anything that is built has changed', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'vlis-spec-'));
    write('apps/api/src/main.ts', 'one');
    write('nx.json', '{}');
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const changes = (file: string, text: string): boolean => {
    const before = hashSources(root);
    write(file, text);
    return hashSources(root) !== before;
  };

  it.each([
    ['apps/api/src/main.ts', 'two'],
    ['apps/api/src/new.ts', ''],
    ['apps/admin/index.html', '<html>'],
    ['libs/domain/src/index.ts', ''],
    ['nx.json', '{ }'],
    ['package-lock.json', '{}'],
  ])('a change of %s is one', (file, text) => expect(changes(file, text)).toBe(true));

  it.each([
    ['apps/api/src/main.spec.ts', ''],
    ['apps/api/dist/main.js', ''],
    ['apps/admin/src/gql/graphql.ts', ''],
    ['seed/reference/population.csv', ''],
    ['docs/tour.md', ''],
  ])('a change of %s is none', (file, text) => expect(changes(file, text)).toBe(false));
});
