/** Takes one full backup of a running cluster: the database as PostgreSQL hands it over, and the rest of the data folder. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { once } from 'node:events';
import { Refusal } from '../../bootstrap/terminal.mjs';
import { failed, noSpace, notWritable } from './codes.js';
import { writeKept } from './files.js';
import { lock } from './lock.js';
import { connectReplication, identify, takeBaseBackup } from './replication.js';
import { beginFull, finishFull, FORMAT, idAt, listFull, type Manifest, type Repository } from './repository.js';
import { readRest } from './rest-of-folder.js';
import { showPosition } from './wal.js';

export interface Source {
  /** Address of the superuser, who may replicate. */
  readonly url: string;
  readonly dataFolder: string;
  /** Major version of the server. */
  readonly postgres: number;
}

export type Progress = (done: number, total: number) => void;

/** Beside the tar of the database. */
export interface Rest {
  readonly files: ReturnType<typeof readRest>;
  /** PostgreSQL's own list of what is in the tar, with sums. */
  readonly pgManifest: string;
}

const idOf = (moment: Date, taken: readonly string[]): string => {
  const id = idAt(moment);
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? id : `${id}-${n}`;
    if (!taken.includes(name)) return name;
  }
};

/** @throws Refusal; whatever happens, nothing half is left that looks whole */
export const takeFull = async (repository: Repository, source: Source, progress: Progress): Promise<Manifest> => {
  let unlock: () => void;
  try {
    unlock = lock(repository.folder);
  } catch (error) {
    throw explain(repository, error);
  }
  let half: string | undefined;
  try {
    const began = new Date();
    const id = idOf(began, listFull(repository));
    half = beginFull(repository, id);
    const manifest = await write(repository, source, { id, began, half }, progress);
    finishFull(repository, half, manifest);
    return manifest;
  } catch (error) {
    if (half !== undefined) rmSync(half, { recursive: true, force: true });
    throw explain(repository, error);
  } finally {
    unlock();
  }
};

interface Begun {
  readonly id: string;
  readonly began: Date;
  readonly half: string;
}

const write = async (
  repository: Repository,
  { url, dataFolder, postgres }: Source,
  { id, began, half }: Begun,
  progress: Progress,
): Promise<Manifest> => {
  const client = await connectReplication(url);
  const holder = await connectReplication(url);
  try {
    // The log that the backup needs must not be recycled before the backup has read it.
    await holder.query(`CREATE_REPLICATION_SLOT vlis_backup_${process.pid} TEMPORARY PHYSICAL RESERVE_WAL`);
    const { systemId } = await identify(holder);
    const tar = new PassThrough({ highWaterMark: 8 * 2 ** 20 });
    const writing = writeKept(repository, join(half, 'base'), `full/${id}/base`, tar);
    const broken = writing.then(() => undefined);
    broken.catch(() => undefined);
    const pgManifest: string[] = [];
    let bytes = 0;
    // Pieces that are on their way come before the server is held back: all of them wait for the same room.
    let room: Promise<void> | undefined;
    const untilThereIsRoom = (): Promise<void> =>
      (room ??= Promise.race([once(tar, 'drain').then(() => undefined), broken]).finally(() => (room = undefined)));
    const base = await takeBaseBackup(client, `vlis ${id}`, {
      tar: (piece) => {
        bytes += piece.length;
        return tar.write(piece) ? undefined : untilThereIsRoom();
      },
      manifest: (piece) => void pgManifest.push(piece.toString('utf8')),
      progress,
    }).catch((error: unknown) => {
      tar.destroy();
      throw error;
    });
    tar.end();
    const kept = await writing;
    const rest: Rest = { files: readRest(dataFolder), pgManifest: pgManifest.join('') };
    const name = `full/${id}/files`;
    const small = await writeKept(
      repository,
      join(half, 'files'),
      name,
      Readable.from([Buffer.from(JSON.stringify(rest))]),
    );
    return {
      format: FORMAT,
      id,
      systemId,
      postgres,
      timeline: base.timeline,
      start: showPosition(base.start),
      stop: showPosition(base.stop),
      beganAt: began.toISOString(),
      consistentAt: new Date().toISOString(),
      bytes,
      files: [
        { name: 'base', ...kept },
        { name: 'files', ...small },
      ],
    };
  } finally {
    await Promise.all([client.end(), holder.end()]).catch(() => undefined);
  }
};

const explain = (repository: Repository, error: unknown): Error => {
  if (error instanceof Refusal) return error;
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC') return noSpace(repository.folder);
  if (
    syscall !== undefined &&
    ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'EIO', 'ENOTDIR', 'EDQUOT'].includes(code ?? '')
  ) {
    return notWritable(repository.folder, code ?? '');
  }
  return failed(code === undefined ? message : `${code} ${message}`);
};
