/** Which full backups stay, and which part of the log nobody needs any more. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isWholeBySize, listFull, readManifest, removeFull, type Manifest, type Repository } from './repository.js';
import { readPosition, readSegmentName, segmentOf } from './wal.js';

export interface Keeping {
  /** So many of the newest stay, whatever their age; at least 1. */
  readonly count: number;
  /** Beside them, all that are not older than so many days. */
  readonly days: number;
}

const DAY = 86_400_000;

/** @param backups whole ones, oldest first @returns those that may go; never the newest */
export const superfluous = <T extends Pick<Manifest, 'consistentAt'>>(
  backups: readonly T[],
  { count, days }: Keeping,
  now: Date,
): readonly T[] =>
  backups
    .slice(0, -Math.max(1, count))
    .filter(({ consistentAt }) => now.getTime() - Date.parse(consistentAt) > days * DAY);

const wholeOnes = (repository: Repository): readonly Manifest[] =>
  listFull(repository).flatMap((id) => {
    try {
      const manifest = readManifest(repository, id);
      return isWholeBySize(repository, manifest) ? [manifest] : [];
    } catch {
      return []; // a damaged one is neither counted as good nor thrown away by itself
    }
  });

/** @returns the identifiers of what was removed */
export const prune = (repository: Repository, keeping: Keeping, now = new Date()): readonly string[] => {
  const whole = wholeOnes(repository);
  const gone = superfluous(whole, keeping, now);
  for (const { id } of gone) removeFull(repository, id);
  const stay = whole.filter((each) => !gone.includes(each));
  if (stay.length > 0) pruneLog(repository, stay);
  return gone.map(({ id }) => id);
};

const pruneLog = (repository: Repository, stay: readonly Manifest[]): void => {
  const oldest = stay.map(({ start }) => segmentOf(readPosition(start))).reduce((a, b) => (a < b ? a : b));
  const wal = join(repository.folder, 'wal');
  for (const timeline of readdirSync(wal).filter((name) => /^[0-9A-F]{8}$/.test(name))) {
    for (const file of readdirSync(join(wal, timeline))) {
      const name = readSegmentName(file.replace(/\.partial$/, ''));
      if (name !== undefined && name.segment < oldest) rmSync(join(wal, timeline, file), { force: true });
    }
  }
};
