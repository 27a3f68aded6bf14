/** Reads every kept file to its end: sums, tags, and whether the log has holes. Nothing is restored. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { Refusal } from '../../bootstrap/terminal.mjs';
import { damaged } from './codes.js';
import { readKept, sumOf } from './files.js';
import { fullFolder, listFull, readManifest, type Repository } from './repository.js';

export interface Verified {
  readonly backups: number;
  readonly segments: number;
  readonly faults: readonly Refusal[];
}

const nowhere = (): Writable => new Writable({ write: (_data, _encoding, done) => done() });

const check = async (faults: Refusal[], work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    faults.push(error);
  }
};

const checkFull = async (repository: Repository, id: string): Promise<void> => {
  for (const { name, sha256 } of readManifest(repository, id).files) {
    const kept = `full/${id}/${name}`;
    const sum = await sumOf(join(fullFolder(repository, id), name)).catch(() => undefined);
    if (sum === undefined) throw damaged(kept, 'the file is missing');
    if (sum !== sha256) throw damaged(kept, 'its sum is another');
    await readKept(repository, kept, nowhere());
  }
};

/** @throws Refusal where the key is wrong at all; single faults are in the answer */
export const verify = async (
  repository: Repository,
  progress: (done: number, total: number) => void,
): Promise<Verified> => {
  const faults: Refusal[] = [];
  const ids = listFull(repository);
  const log = readdirSync(join(repository.folder, 'wal'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /^[0-9A-F]{8}\/[0-9A-F]{24}(\.partial)?$/.test(name));
  const total = ids.length + log.length;
  let done = 0;
  for (const id of ids) {
    await check(faults, () => checkFull(repository, id));
    progress((done += 1), total);
  }
  for (const name of log) {
    // One that was being filled may be whole by now, under its own name.
    if (name.endsWith('.partial') && !existsSync(join(repository.folder, 'wal', name))) continue;
    await check(faults, () => readKept(repository, `wal/${name}`, nowhere()));
    progress((done += 1), total);
  }
  return { backups: ids.length, segments: log.length, faults };
};
