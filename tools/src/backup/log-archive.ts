/** The log in the backup folder: which segments are there, how they are added, how far they reach without a hole. */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { keepFolder, writeWhole } from './durable.js';
import { readKeptWhole, writeKept } from './files.js';
import type { Repository } from './repository.js';
import {
  historyName,
  readHistory,
  readPosition,
  readSegmentName,
  SEGMENT,
  segmentName,
  segmentOf,
  type Ancestor,
} from './wal.js';

export interface ArchivingRecord {
  /** Of the data folder that adds to it: see setting.ts. */
  readonly archivist: string;
  /** Those it has taken over from, who add nothing any more. */
  readonly former: readonly string[];
  readonly timeline: number;
  /** Everything acknowledged until this moment is in the folder. */
  readonly until: string;
}

const RECORD = 'archiving.json';
const PARTIAL = '.partial';

const timelineFolder = (timeline: number): string => `wal/${historyName(timeline).slice(0, 8)}`;
const nameOf = (timeline: number, segment: bigint): string =>
  `${timelineFolder(timeline)}/${segmentName(timeline, segment)}`;

export const readArchiving = ({ folder }: Pick<Repository, 'folder'>): ArchivingRecord | undefined => {
  try {
    return JSON.parse(readFileSync(join(folder, RECORD), 'utf8')) as ArchivingRecord;
  } catch {
    return undefined;
  }
};

export const writeArchiving = ({ folder }: Repository, record: ArchivingRecord): void =>
  writeWhole(join(folder, RECORD), `${JSON.stringify(record)}\n`);

/** Another data folder with this database has taken over: two must not add to one log. */
export class Superseded extends Error {}

/** @returns who has added so far besides us @throws Superseded */
export const formerArchivists = (repository: Repository, archivist: string): readonly string[] => {
  const record = readArchiving(repository);
  if (record === undefined) return [];
  if (record.archivist === archivist) return record.former;
  if (record.former.includes(archivist)) throw new Superseded(record.archivist);
  return [...record.former, record.archivist];
};

/** Segments of one timeline that are there to their end, in order. */
export const wholeSegments = (repository: Repository, timeline: number): readonly bigint[] =>
  segmentFiles(repository, timeline)
    .filter((name) => !name.endsWith(PARTIAL))
    .map((name) => readSegmentName(name)!.segment)
    .sort((a, b) => (a < b ? -1 : 1));

const segmentFiles = ({ folder }: Repository, timeline: number): readonly string[] => {
  const path = join(folder, timelineFolder(timeline));
  if (!existsSync(path)) return [];
  return readdirSync(path).filter((name) => readSegmentName(name.replace(PARTIAL, '')) !== undefined);
};

/**
 * The segment with which a log begins of which nothing is here yet: that of the earliest backup on this timeline from which on the
 * server still has everything. What it wrote before (a fill of gigabytes, as it may be) no restore would ever read.
 * @param oldest segment that the server still has
 * @returns undefined where no backup of this timeline is here
 */
export const firstNeeded = (starts: readonly string[], oldest: bigint): bigint | undefined => {
  const segments = starts.map((start) => segmentOf(readPosition(start))).sort((a, b) => (a < b ? -1 : 1));
  return segments.find((segment) => segment >= oldest) ?? segments.at(-1);
};

/** The newest timeline with a history or a segment; 1 where there is none. */
export const newestTimeline = ({ folder }: Repository): number =>
  readdirSync(join(folder, 'wal')).reduce((newest, name) => {
    const found = /^([0-9A-F]{8})(\.history)?$/.exec(name);
    return found ? Math.max(newest, Number.parseInt(found[1]!, 16)) : newest;
  }, 1);

/** Adds a segment, or the beginning of the one being filled, of which `bytes` is all there is so far. */
export const addSegment = async (
  repository: Repository,
  at: { readonly timeline: number; readonly segment: bigint },
  bytes: Buffer,
): Promise<void> => {
  const isWhole = BigInt(bytes.length) === SEGMENT;
  const whole = nameOf(at.timeline, at.segment);
  const name = isWhole ? whole : `${whole}${PARTIAL}`;
  const parent = join(repository.folder, timelineFolder(at.timeline));
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  const half = join(repository.folder, `${name}.new`);
  try {
    await writeKept(repository, half, name, Readable.from([bytes]));
    renameSync(half, join(repository.folder, name));
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
  keepFolder(parent);
  if (isWhole) rmSync(join(repository.folder, `${whole}${PARTIAL}`), { force: true });
};

/** @returns 16 MiB; what a partial one has not yet is zeros, at which PostgreSQL stops. Undefined where it is not there */
export const readSegment = async (
  repository: Repository,
  timeline: number,
  segment: bigint,
): Promise<Buffer | undefined> => {
  const whole = nameOf(timeline, segment);
  if (existsSync(join(repository.folder, whole))) return readKeptWhole(repository, whole);
  if (!existsSync(join(repository.folder, whole + PARTIAL))) return undefined;
  const bytes = await readKeptWhole(repository, whole + PARTIAL);
  return Buffer.concat([bytes, Buffer.alloc(Number(SEGMENT) - bytes.length)]);
};

const historyPath = (timeline: number): string => `wal/${historyName(timeline)}`;

/** @throws where another database has already gone its own way under this number */
export const addHistory = (repository: Repository, timeline: number, text: string): void => {
  const file = join(repository.folder, historyPath(timeline));
  if (existsSync(file)) {
    if (readFileSync(file, 'utf8') !== text) throw new Error(`another timeline ${timeline} is in the folder`);
    return;
  }
  writeWhole(file, text);
};

export const historyText = (repository: Repository, timeline: number): string | undefined => {
  const file = join(repository.folder, historyPath(timeline));
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

export const ancestorsOf = (repository: Repository, timeline: number): readonly Ancestor[] =>
  readHistory(historyText(repository, timeline) ?? '');

export interface Stretch {
  readonly timeline: number;
  readonly segment: bigint;
}

/**
 * The segments to replay after a full backup, along the way that leads to `timeline`, as far as there is no hole.
 * @param stop where the backup ended; the segments until there are in it
 * @param first timeline of the backup
 */
export const segmentsAfter = (repository: Repository, stop: string, first: number, timeline: number) => {
  const way = [...ancestorsOf(repository, timeline), { timeline, until: undefined }];
  const from = way.findIndex((each) => each.timeline === first);
  const found: Stretch[] = [];
  let isWhole = from >= 0;
  let next = segmentOf(readPosition(stop)) + 1n;
  for (const { timeline: on, until } of from < 0 ? [] : way.slice(from)) {
    const there = new Set(
      segmentFiles(repository, on).map((name) => readSegmentName(name.replace(PARTIAL, ''))!.segment),
    );
    // The segment in which a timeline was left begins the next one too.
    const last = until === undefined ? undefined : segmentOf(until);
    for (; last === undefined ? there.has(next) : next < last; next += 1n) {
      if (!there.has(next)) {
        isWhole = false;
        break;
      }
      found.push({ timeline: on, segment: next });
    }
    if (!isWhole) break;
    if (last !== undefined) {
      if (there.has(last)) found.push({ timeline: on, segment: last });
      next = last;
    }
    if (last === undefined) isWhole = ![...there].some((segment) => segment > next);
  }
  return { found, isWhole };
};
