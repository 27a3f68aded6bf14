/**
 * The key of a backup. It comes from outside (VLIS_BACKUP_KEY_FILE or VLIS_BACKUP_KEY) and is never written beside the
 * backup. What is typed or drawn becomes a key through scrypt, so that a long sentence serves as well as random bytes.
 */
import { createHmac, hkdfSync, scryptSync } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { keyBeside, keyUnreadable, weakKey } from './codes.js';

const LEAST = 20;

/** A way to the keys of single files; undefined stands for "not encrypted" wherever a Key is asked. */
export interface Key {
  /** @param salt of the folder, 16 bytes; @returns 32 bytes */
  readonly master: (salt: Buffer) => Buffer;
  /** The file it was read from, so that `npm start` finds it again. */
  readonly file?: string;
}

export const keyOf = (secret: string, file?: string): Key => {
  if (secret.trim().length < LEAST) throw weakKey(LEAST);
  const known = new Map<string, Buffer>();
  return {
    file,
    master: (salt) => {
      const name = salt.toString('hex');
      const found = known.get(name) ?? scryptSync(secret.trim(), salt, 32, { N: 2 ** 15, r: 8, maxmem: 64 * 2 ** 20 });
      known.set(name, found);
      return found;
    },
  };
};

type Environment = Readonly<Record<string, string | undefined>>;

const isWithin = (file: string, folder: string): boolean => {
  const way = relative(folder, file);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
};

/**
 * @param folder of the backups, in which the key must not lie
 * @param known key file to fall back on where the environment names none
 * @returns undefined where no key is named
 * @throws Refusal VLIS_BACKUP_KEY_UNREADABLE, VLIS_BACKUP_KEY_BESIDE, VLIS_BACKUP_KEY_WEAK
 */
export const readKey = (env: Environment, folder: string, known?: string): Key | undefined => {
  const named = env.VLIS_BACKUP_KEY_FILE || (env.VLIS_BACKUP_KEY ? undefined : known);
  if (named === undefined) return env.VLIS_BACKUP_KEY ? keyOf(env.VLIS_BACKUP_KEY) : undefined;
  const file = resolve(named);
  try {
    const secret = readFileSync(file, 'utf8');
    if (isWithin(file, folder) || isWithin(realpathSync(file), real(folder))) throw keyBeside(file);
    return keyOf(secret, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw keyUnreadable(file);
    throw error;
  }
};

const real = (folder: string): string => {
  try {
    return realpathSync(folder);
  } catch {
    return folder; // not made yet
  }
};

/** The key of one file: another file's, or the same file under another name, does not open with it. */
export const fileKey = (master: Buffer, salt: Buffer, name: string): Buffer =>
  Buffer.from(hkdfSync('sha256', master, salt, `vlis backup file ${name}`, 32));

/** By which a wrong key is told from a damaged file. */
export const keyMark = (master: Buffer, salt: Buffer): Buffer =>
  createHmac('sha256', master).update('vlis backup key').update(salt).digest().subarray(0, 16);
