/**
 * A migration that has landed has run on somebody's data: another text under the same name would leave two kinds of
 * database behind. What it did is changed by a migration of its own (docs/how-to/write-a-migration.md).
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { history } from './list.js';

const folder = import.meta.dirname;
const fingerprint = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n'))
    .digest('hex')
    .slice(0, 16);

it('is what it was when it landed, each of them', () => {
  const files = readdirSync(folder).filter((name) => /^\d{13}-.*\.ts$/.test(name) && !name.includes('.spec.'));
  const landed = Object.fromEntries(history.map(([{ name }, print]) => [name.slice(-13), print]));
  expect(Object.fromEntries(files.sort().map((name) => [name.slice(0, 13), fingerprint(name)]))).toEqual(landed);
});
