/** Where the data folder is, and how much room it needs before a start. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const MB = 2 ** 20;

/**
 * Measured: the cluster with the reference data takes 70 MB, a unit of the demonstration 6 kB a year with its indexes, and
 * twice as much while it is loaded. Beside it stand PostgreSQL's log of changes (192 MB where the disk is small), the
 * ballast (64 MB, tools/src/postgres/ballast.ts), the logs of programs, and what must stay free for an action (32 MB).
 */
const EMPTY = 70 * MB;
const UNIT_AND_YEAR = 12 * 1024;
const BESIDE = 330 * MB;

/** A later start writes little; this is what PostgreSQL wants for itself. */
const LATER = 64 * MB;

/**
 * @param {string} root the folder of the repository
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export const dataFolderOf = (root, env) => resolve(root, env.VLIS_DATA || '.data');

/**
 * @param {readonly string[]} args
 * @param {string} name
 * @param {number} otherwise
 */
const count = (args, name, otherwise) => {
  const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  const text = args[at]?.split('=', 2)[1] ?? args[at + 1];
  return at >= 0 && /^\d+$/.test(text ?? '') ? Number(text) : otherwise;
};

/**
 * @param {string} folder
 * @param {readonly string[]} args of `npm start`
 * @returns {number} bytes
 */
export const roomNeeded = (folder, args) => {
  if (existsSync(join(folder, 'postgres', 'cluster'))) return LATER;
  if (args.includes('--empty')) return EMPTY + BESIDE;
  return EMPTY + BESIDE + count(args, '--units', 2000) * count(args, '--years', 4) * UNIT_AND_YEAR;
};
