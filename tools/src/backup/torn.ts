/** Holes in the log: from where it goes on, and until which moment it was whole before. `wal/torn.json`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './durable.js';
import type { Repository } from './repository.js';

export interface Torn {
  /** Everything acknowledged until this moment lies before the hole. */
  readonly until: string;
}

const FILE = 'wal/torn.json';

export const readTorn = ({ folder }: Repository): readonly Torn[] => {
  try {
    return JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as readonly Torn[];
  } catch {
    return [];
  }
};

export const noteTorn = (repository: Repository, until: string): void => {
  const known = readTorn(repository);
  if (known.some((each) => each.until === until)) return;
  writeWhole(join(repository.folder, FILE), JSON.stringify([...known, { until }]));
};
