/**
 * What a package exports exists, and something imports it. Exports of files, and dependencies, are checked by knip
 * (knip.jsonc).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './settings.js';

const FOLDERS = ['apps', 'libs', 'migrations', 'seed', 'tools'];
const paths = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
).filter((path) => !/(?:^|\/)(?:node_modules|dist|\.\w+)\//.test(path) && /\.(?:tsx?|mjs|json)$/.test(path));
const sources = new Map(
  [...paths, 'eslint.config.mjs', 'jest.config.mjs']
    .filter((path) => /\.(?:tsx?|mjs)$/.test(path) && !path.includes('/gql/'))
    .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]),
);

type Conditions = Readonly<Record<string, string>>;
interface Package {
  readonly name: string;
  readonly exports?: Readonly<Record<string, Conditions>>;
}

const packages = paths
  .filter((path) => path.endsWith('/package.json'))
  .map((path) => ({ folder: path.replace(/\/package\.json$/, ''), path }))
  .map(({ folder, path }) => ({ folder, ...(JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Package) }));
const endpoints = packages.flatMap(({ folder, name, exports = {} }) =>
  Object.entries(exports).map(([entry, files]) => ({ folder, name: `${name}${entry.slice(1)}`, files })),
);

it.each(endpoints)('$name leads to a file, and somebody imports it', ({ folder, name, files }) => {
  const wanted = new RegExp(`from '${name.replaceAll('*', "[^']+")}'`);
  expect([...sources.values()].some((text) => wanted.test(text))).toBe(true);
  for (const file of Object.values(files).filter((path) => !path.startsWith('./dist/'))) {
    const [before, after = ''] = `${folder}/${file.slice(2)}`.split('*') as [string, string?];
    expect([file, paths.some((path) => path.startsWith(before) && path.endsWith(after))]).toEqual([file, true]);
  }
});
