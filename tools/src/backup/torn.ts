/** Holes in the log: from where it goes on, and until which moment it was whole before. `wal/torn.json`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './durable.js';
import { idAt, listFull, type Repository } from './repository.js';

export interface Torn {
  /** Everything acknowledged until this moment lies before the hole. */
  readonly until: string;
  /** When it was found. */
  readonly at: string;
}

const FILE = 'wal/torn.json';

export const readTorn = ({ folder }: Repository): readonly Torn[] => {
  try {
    return JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as readonly Torn[];
  } catch {
    return [];
  }
};

/** @param until of the log before the hole; empty where nothing is known of it */
export const noteTorn = (repository: Repository, until: string, at = new Date()): void =>
  writeWhole(
    join(repository.folder, FILE),
    JSON.stringify([...readTorn(repository), { until, at: at.toISOString() } satisfies Torn]),
  );

/** Whether no full backup has been begun since the last hole was found: what came after it cannot be restored. */
export const isTorn = (repository: Repository): boolean => {
  const last = readTorn(repository).at(-1);
  const newest = listFull(repository).at(-1);
  return last !== undefined && (newest === undefined || newest <= idAt(new Date(last.at)));
};
