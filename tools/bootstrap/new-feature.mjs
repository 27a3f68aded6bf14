/**
 * `npm run new -- feature WING/NAME`: the folder of a new feature of the API with its Nest module and its manifest, and
 * its line in apps/api/src/features.ts. docs/how-to/add-a-feature.md lists where else it has to be named.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MAY_IMPORT } from '../lint/rooms.mjs';
import { printFailure, Refusal, print } from './terminal.mjs';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const API = 'apps/api/src';

const wings = new Set(
  Object.keys(MAY_IMPORT).flatMap((room) => (room.startsWith(`${API}/`) ? room.split('/').slice(3, -1) : [])),
);

/** @param {readonly string[]} args @returns {{ readonly wing: string, readonly name: string }} */
export const readFeature = (args) => {
  const [what, path = '', ...rest] = args;
  const [, wing = '', name = ''] = /^([a-z]+)\/([a-z]+(?:-[a-z]+)*)$/.exec(path) ?? [];
  if (what === 'feature' && wings.has(wing) && rest.length === 0) return { wing, name };
  const usage = `npm run new -- feature WING/NAME (${[...wings].join(', ')})`;
  throw new Refusal('VLIS_WRONG_ARGUMENTS', `Cách dùng: ${usage}`, `Usage: ${usage}`);
};

/**
 * @param {string} root the repository
 * @param {{ readonly wing: string, readonly name: string }} feature
 * @returns {readonly string[]} what was written, from the root
 */
export const makeFeature = (root, { wing, name }) => {
  const folder = `${API}/${wing}/${name}`;
  const list = `${API}/features.ts`;
  if (existsSync(join(root, folder))) {
    throw new Refusal(
      'VLIS_FEATURE_THERE',
      `${folder} đã có. Đặt tên khác.`,
      `${folder} is there. Choose another name.`,
    );
  }
  const constant = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  const module = `${constant[0]?.toUpperCase()}${constant.slice(1)}Module`;
  const files = {
    [`${folder}/${name}.module.ts`]: `import { Module } from '@nestjs/common';\n\n@Module({})\nexport class ${module} {}\n`,
    [`${folder}/${name}.feature.ts`]: `import type { Feature } from '../../platform/features/feature.js';
import { ${module} } from './${name}.module.js';

export const ${constant}: Feature = { name: '${name}', modules: [${module}] };
`,
    [list]: readFileSync(join(root, list), 'utf8')
      .replace(/^import type \{ Feature \}/m, `import { ${constant} } from './${wing}/${name}/${name}.feature.js';\n$&`)
      .replace(/^ {2}\.\.\.\[backups,/m, `  ${constant},\n$&`),
  };
  mkdirSync(join(root, folder), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text);
  return Object.keys(files);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const made = makeFeature(ROOT, readFeature(process.argv.slice(2)));
    print(`Đã ghi: ${made.join(', ')}.`, 'Where else it has to be named: docs/how-to/add-a-feature.md');
  } catch (error) {
    printFailure(error);
    process.exitCode = 1;
  }
}
