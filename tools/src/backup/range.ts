/** To which moments one can restore, and with which backup. */
import { outOfRange, noBackups } from './codes.js';
import { ancestorsOf, newestTimeline, readArchiving, segmentsAfter, type Stretch } from './log-archive.js';
import { showMoment } from './moment.js';
import { isWholeBySize, listFull, readManifest, type Manifest, type Repository } from './repository.js';
import { readTorn } from './torn.js';
import { readPosition } from './wal.js';

export interface Plan {
  readonly backup: Manifest;
  readonly timeline: number;
  readonly segments: readonly Stretch[];
  /** The last moment that is whole with this backup. */
  readonly until: Date;
}

/** Whether the way to a timeline passes this backup: it was not taken on a branch that was left before. */
const isOnTheWay = (repository: Repository, timeline: number, backup: Manifest): boolean => {
  if (backup.timeline === timeline) return true;
  const ancestor = ancestorsOf(repository, timeline).find((each) => each.timeline === backup.timeline);
  return ancestor !== undefined && readPosition(backup.stop) <= ancestor.until;
};

const planOf = (repository: Repository, backup: Manifest, timeline: number): Plan => {
  const { found, isWhole } = segmentsAfter(repository, backup.stop, backup.timeline, timeline);
  const consistent = new Date(backup.consistentAt);
  const record = readArchiving(repository);
  const reached = isWhole
    ? record?.until
    : readTorn(repository)
        .map(({ until }) => until)
        .filter((until) => new Date(until) >= consistent)
        .sort()[0];
  const until = new Date(Math.max(consistent.getTime(), Date.parse(reached ?? '') || 0));
  return { backup, timeline, segments: found, until };
};

/** Every whole backup on the way to the newest timeline, oldest first; `skipped` is called with the ids of those that are not whole. */
export const plans = (repository: Repository, skipped: (id: string) => void, wanted?: number): readonly Plan[] => {
  const timeline = wanted ?? newestTimeline(repository);
  const whole = listFull(repository).flatMap((id) => {
    const manifest = readManifest(repository, id);
    if (isWholeBySize(repository, manifest)) return [manifest];
    skipped(id);
    return [];
  });
  const found = whole.filter((each) => isOnTheWay(repository, timeline, each));
  if (found.length === 0) throw noBackups(repository.folder);
  return found.map((each) => planOf(repository, each, timeline));
};

/** @throws Refusal VLIS_RESTORE_OUT_OF_RANGE, which names the range */
export const choose = (all: readonly Plan[], to: Date | undefined): Plan => {
  const newest = all.at(-1)!;
  if (to === undefined) return newest;
  const chosen = all.findLast(({ backup }) => Date.parse(backup.consistentAt) <= to.getTime());
  if (chosen !== undefined && to <= chosen.until) return chosen;
  const from = new Date(all[0]!.backup.consistentAt);
  // Shown to the second, so the first second shown must be one that is taken.
  const shownFrom = new Date(Math.ceil(from.getTime() / 1000) * 1000);
  throw outOfRange(showMoment(to), showMoment(shownFrom), showMoment((chosen ?? newest).until));
};
