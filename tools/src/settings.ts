/** What `npm start` was asked: arguments after `--` and the environment, checked before anything is touched. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { dataFolderOf as folderOf } from '../bootstrap/data-folder.mjs';
import { readPort } from '../bootstrap/port.mjs';
import { Refusal } from '../bootstrap/terminal.mjs';
import type { Demonstration } from './data-folder.js';

/** The repository; this file is tools/src/settings.ts or tools/dist/settings.js. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export interface StartSettings {
  readonly port: number;
  /** What people type into the browser. */
  readonly address: string;
  readonly dataFolder: string;
  readonly empty: boolean;
  readonly demonstration: Demonstration;
}

type Environment = Readonly<Record<string, string | undefined>>;

const wrong = (what: string): Refusal =>
  new Refusal(
    'VLIS_WRONG_ARGUMENTS',
    `${what} không đúng. Cách dùng: npm start [-- --empty] [-- --units 2000 --years 4 --seed 1]`,
    `${what} is not right. Usage: npm start [-- --empty] [-- --units 2000 --years 4 --seed 1]`,
  );

const count = (name: string, text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw wrong(`--${name} ${text}`);
};

export const dataFolderOf = (env: Environment): string => folderOf(ROOT, env);

/** @throws Refusal on an argument that is not known or not a number */
export const readSettings = (args: readonly string[], env: Environment): StartSettings => {
  const options = {
    empty: { type: 'boolean', default: false },
    units: { type: 'string' },
    years: { type: 'string' },
    seed: { type: 'string' },
  } as const;
  const { values } = (() => {
    try {
      return parseArgs({ args: [...args], options, allowPositionals: false });
    } catch {
      throw wrong(args.join(' '));
    }
  })();
  const port = readPort(env.PORT);
  return {
    port,
    address: env.PUBLIC_URL || `http://localhost:${port}`,
    dataFolder: dataFolderOf(env),
    empty: values.empty,
    demonstration: {
      units: count('units', values.units),
      years: count('years', values.years),
      seed: count('seed', values.seed),
    },
  };
};
