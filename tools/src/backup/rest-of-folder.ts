/** What a data folder holds beside the cluster: who it belongs to, the password, the identity keys. Small files, kept as one. */
import { chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync, lstatSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

export interface SmallFile {
  /** From the data folder, with slashes. */
  readonly name: string;
  readonly mode: number;
  /** base64 */
  readonly content: string;
}

/** Belongs to this run or this machine, or is kept otherwise. */
const LEFT_OUT = new Set([
  ...['logs', 'running.json', 'backup.json', 'restoring.json'],
  ...['postgres/cluster', 'postgres/new', 'postgres/ballast', 'postgres/ballast.new'],
]);

export const readRest = (folder: string): readonly SmallFile[] => {
  const walk = (path: string): readonly SmallFile[] =>
    readdirSync(path).flatMap((entry) => {
      const file = join(path, entry);
      const name = relative(folder, file).split(sep).join('/');
      if (LEFT_OUT.has(name) || name.startsWith('running.json')) return [];
      const stat = lstatSync(file);
      // postgres may be a link to where the server's account can reach it (postgres/account.ts).
      if (stat.isDirectory() || name === 'postgres') return walk(`${file}${sep}`);
      if (!stat.isFile()) return [];
      return [{ name, mode: stat.mode & 0o777, content: readFileSync(file, 'base64') }];
    });
  return walk(folder);
};

export const writeRest = (folder: string, files: readonly SmallFile[]): void => {
  for (const { name, mode, content } of files) {
    if (name.split('/').includes('..')) continue;
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, Buffer.from(content, 'base64'), { mode });
    chmodSync(file, mode);
  }
};
