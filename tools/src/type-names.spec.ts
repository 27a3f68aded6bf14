/**
 * One name, one meaning: no two files of the API and the libraries export a type of the same name, and no two of the screens
 * and the libraries. Tests, benchmarks, the seed and the tools stand by themselves.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './settings.js';

const BESIDE = /\.spec\.tsx?$|\/(testing|benchmarks|gql)\//;

/** Sources of some folders that run in production. */
const sourcesOf = (...folders: readonly string[]): readonly string[] =>
  execFileSync('git', ['ls-files', ...folders], { cwd: ROOT, encoding: 'utf8' })
    .split('\n')
    .filter((path) => /\.tsx?$/.test(path) && !BESIDE.test(path));

const isType = (node: ts.Statement): node is ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.ClassDeclaration =>
  ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node);

function typesIn(text: string, path: string): readonly string[] {
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return statements
    .filter(isType)
    .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .flatMap(({ name }) => name?.text ?? []);
}

/** `Name: file, file` for each name that more than one file exports. */
function sharedNames(files: readonly (readonly [path: string, types: readonly string[]])[]): readonly string[] {
  const byName = new Map<string, string[]>();
  for (const [path, types] of files) for (const name of types) byName.set(name, [...(byName.get(name) ?? []), path]);
  return [...byName].filter(([, paths]) => paths.length > 1).map(([name, paths]) => `${name}: ${paths.join(', ')}`);
}

const read = (path: string): readonly [string, readonly string[]] => [
  path,
  typesIn(readFileSync(join(ROOT, path), 'utf8'), path),
];

it('finds a name that two files export, and no other', () => {
  const types = typesIn(
    'export interface Row {}\ninterface Own {}\nexport class Table {}\nexport type Cell = 1;',
    'a.ts',
  );
  expect(types).toEqual(['Row', 'Table', 'Cell']);
  expect(
    sharedNames([
      ['a.ts', types],
      ['b.ts', ['Row']],
      ['c.ts', ['Own']],
    ]),
  ).toEqual(['Row: a.ts, b.ts']);
});

it.each([
  ['the API and the libraries', ['apps/api/src', 'libs']],
  ['the screens and the libraries', ['apps/admin/src', 'libs']],
])('is held by %s', (_, folders) => {
  const files = sourcesOf(...folders).map(read);
  expect(files.length).toBeGreaterThan(200);
  expect(sharedNames(files)).toEqual([]);
});
