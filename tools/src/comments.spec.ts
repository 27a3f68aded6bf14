/** What a comment names exists: a file, or a parameter of the function below it. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from './settings.js';

const IGNORED = /(?:^|\/)(?:node_modules|dist|gql|\.(?!well-known)\w+)(?:\/|$)/;
const paths = ['apps', 'deploy', 'docs', 'libs', 'migrations', 'seed', 'tools']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .filter((path) => !IGNORED.test(path));
const names = new Set([...paths, ...readdirSync(ROOT)].map((path) => basename(path)));

const sources = paths
  .filter((path) => /\.(?:tsx?|mjs)$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

/** Made while something runs, given by somebody, or an example. */
const ELSEWHERE = new Set([
  ...['STUDY.json', 'file.ts', 'x.ts', 'x.js', 'identity.json', '.package-lock.json', 'persisted-documents.json'],
  ...['archiving.json', 'backup.json', 'manifest.json', 'restoring.json', 'torn.json', 'vlis-backups.json'],
  ...['vlis-data.json', 'running.json', 'config.json', '.spec.ts'],
]);

it('every file that a comment names is there', () => {
  const lost = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/\/\*[^]*?\*\/|(?<![:"'`])\/\/[^\n]*/g)].flatMap(([comment]) =>
      [...comment.matchAll(/[\w./-]+\.(?:tsx?|mjs|sql|json|yml)\b/g)]
        .map(([file]) => basename(file))
        .filter((file) => !names.has(file) && !names.has(file.replace(/\.js$/, '.ts')) && !ELSEWHERE.has(file))
        .map((file) => `${path}: ${file}`),
    ),
  );
  expect(lost).toEqual([]);
});

it('every parameter that a comment explains is one', () => {
  const lost = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/\/\*\*((?:(?!\*\/)[^])*@param[^]*?)\*\/([^]{0,700})/g)].flatMap(([, comment, below]) =>
      [...comment!.matchAll(/@param (?:\{[^}]*\} )?(\w+)/g)]
        .map(([, name]) => name!)
        .filter((name) => !new RegExp(`\\b${name}\\b`).test(below!))
        .map((name) => `${path}: ${name}`),
    ),
  );
  expect(lost).toEqual([]);
});
