/**
 * The folder of the backups.
 *
 *   vlis-backups.json            whose backups these are, and the salt of the key
 *   full/20261129T100500Z/       one full backup: manifest.json, base (the database), files (the rest of the data folder)
 *   wal/00000001/…               the log since then, segment by segment; NAME.partial is the one being filled
 *   wal/00000002.history         where a timeline left the one before
 *   archiving.json               who adds to the log, and until which moment it reaches
 *
 * A full backup is written under another name and renamed when all of it is on the disk.
 */
import { createHmac, createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Refusal } from '../../bootstrap/terminal.mjs';
import { damaged, foreignFolder, mixed, newerBackup, noBackups, noKey, notWritable, wrongKey } from './codes.js';
import { keepFolder, writeWhole } from './durable.js';
import type { Key } from './key.js';

export const FORMAT = 1;
const RECORD = 'vlis-backups.json';

interface RepositoryRecord {
  readonly format: number;
  readonly systemId: string;
  readonly encrypted: boolean;
  /** 16 bytes, hexadecimal. */
  readonly salt: string;
}

export interface Repository {
  readonly folder: string;
  /** PostgreSQL's own number of the cluster whose backups these are. */
  readonly systemId: string;
  readonly encrypted: boolean;
  readonly salt: Buffer;
  readonly key?: Key;
}

export interface KeptFile {
  readonly name: string;
  /** Bytes as kept. */
  readonly size: number;
  /** SHA-256 of the bytes as kept. */
  readonly sha256: string;
}

export interface Manifest {
  readonly format: number;
  readonly id: string;
  readonly systemId: string;
  readonly postgres: number;
  readonly timeline: number;
  /** Positions in the log: what must be replayed before the backup is of one moment. */
  readonly start: string;
  readonly stop: string;
  readonly beganAt: string;
  /** From this moment on one can restore with this backup. */
  readonly consistentAt: string;
  /** Bytes a restore needs at least. */
  readonly bytes: number;
  readonly files: readonly KeptFile[];
}

const io = (folder: string, error: unknown): Error => {
  const { code } = error as NodeJS.ErrnoException;
  return code !== undefined && !(error instanceof Refusal) ? notWritable(folder, code) : (error as Error);
};

/** @throws Refusal VLIS_BACKUP_NOT_FOUND, VLIS_BACKUP_NEWER, VLIS_BACKUP_NO_KEY */
export const openRepository = (path: string, key: Key | undefined): Repository => {
  const folder = resolve(path);
  const record = readRecord(folder);
  if (record === undefined) throw noBackups(folder);
  if (record.encrypted && key === undefined) throw noKey();
  return { folder, ...record, salt: Buffer.from(record.salt, 'hex'), key: record.encrypted ? key : undefined };
};

const readRecord = (folder: string): RepositoryRecord | undefined => {
  const file = join(folder, RECORD);
  let record: RepositoryRecord;
  try {
    record = JSON.parse(readFileSync(file, 'utf8')) as RepositoryRecord;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    if (error instanceof SyntaxError) throw damaged(RECORD, 'not readable');
    throw io(folder, error);
  }
  if (record.format > FORMAT) throw newerBackup(folder);
  if (!/^[0-9a-f]{32}$/.test(record.salt)) throw damaged(RECORD, 'not readable');
  return record;
};

export const whoseFolder = (path: string): Pick<RepositoryRecord, 'encrypted'> | undefined => readRecord(resolve(path));

/**
 * Opens the folder for the backups of one cluster, making it where there is none.
 * @throws Refusal also VLIS_BACKUP_NOT_OURS, VLIS_BACKUP_NOT_WRITABLE, and where some are encrypted and some not
 */
export const claimRepository = (path: string, systemId: string, key: Key | undefined): Repository => {
  const folder = resolve(path);
  const known = readRecord(folder);
  if (known !== undefined) {
    if (known.systemId !== systemId) throw foreignFolder(folder);
    if (known.encrypted !== (key !== undefined)) throw mixed(folder, known.encrypted);
    return openRepository(folder, key);
  }
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (readdirSync(folder).some((name) => name !== 'lost+found' && name !== `${RECORD}.new`))
      throw foreignFolder(folder);
    const salt = randomBytes(16).toString('hex');
    const record: RepositoryRecord = { format: FORMAT, systemId, encrypted: key !== undefined, salt };
    for (const name of ['full', 'wal']) mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
    writeWhole(join(folder, RECORD), `${JSON.stringify(record, null, 2)}\n`);
  } catch (error) {
    throw io(folder, error);
  }
  return openRepository(folder, key);
};

export const fullFolder = ({ folder }: Repository, id: string): string => join(folder, 'full', id);
const WRITING = '.writing-';
const REMOVING = '.removing-';

/** Begins a full backup under a name that is not taken for a whole one; what a killed one left is cleared away. */
export const beginFull = (repository: Repository, id: string): string => {
  const parent = join(repository.folder, 'full');
  for (const name of readdirSync(parent)) {
    if (name.startsWith(WRITING) || name.startsWith(REMOVING)) rmSync(join(parent, name), { recursive: true });
  }
  const half = join(parent, `${WRITING}${id}`);
  mkdirSync(half, { mode: 0o700 });
  return half;
};

const vouch = ({ key, salt }: Repository, text: string): Buffer =>
  key
    ? createHmac('sha256', key.master(salt)).update(text).digest()
    : createHash('sha256').update('vlis manifest').update(text).digest();

export const finishFull = (repository: Repository, half: string, manifest: Manifest): void => {
  const text = JSON.stringify(manifest);
  writeWhole(
    join(half, 'manifest.json'),
    JSON.stringify({ manifest: text, sum: vouch(repository, text).toString('hex') }),
  );
  renameSync(half, fullFolder(repository, manifest.id));
  keepFolder(join(repository.folder, 'full'));
};

/** @throws Refusal VLIS_BACKUP_DAMAGED, VLIS_BACKUP_WRONG_KEY */
export const readManifest = (repository: Repository, id: string): Manifest => {
  const name = `full/${id}/manifest.json`;
  let kept: { readonly manifest: string; readonly sum: string };
  let manifest: Manifest;
  try {
    kept = JSON.parse(readFileSync(join(repository.folder, name), 'utf8')) as typeof kept;
    manifest = JSON.parse(kept.manifest) as Manifest;
  } catch {
    throw damaged(name, 'not readable');
  }
  const sum = Buffer.from(kept.sum, 'hex');
  const right = vouch(repository, kept.manifest);
  if (sum.length !== right.length || !timingSafeEqual(sum, right)) {
    throw repository.key ? wrongKey(name) : damaged(name, 'its sum is another');
  }
  if (manifest.format > FORMAT) throw newerBackup(repository.folder);
  return manifest;
};

/** A full backup is called after the moment it began: the order of the names is the order of the backups. */
export const idAt = (moment: Date): string => `${moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** Of the full backups that are whole as far as their names and sizes tell, oldest first. */
export const listFull = (repository: Repository): readonly string[] =>
  readdirSync(join(repository.folder, 'full'))
    .filter(
      (name) => /^\d{8}T\d{6}Z(-\d+)?$/.test(name) && existsSync(join(fullFolder(repository, name), 'manifest.json')),
    )
    .sort();

export const isWholeBySize = (repository: Repository, { id, files }: Manifest): boolean =>
  files.every(({ name, size }) => {
    const found = statSync(join(fullFolder(repository, id), name), { throwIfNoEntry: false });
    return found?.size === size;
  });

export const removeFull = (repository: Repository, id: string): void => {
  const parent = join(repository.folder, 'full');
  const away = join(parent, `${REMOVING}${id}`);
  renameSync(join(parent, id), away); // first no longer a backup, then gone
  keepFolder(parent);
  rmSync(away, { recursive: true });
};
