/**
 * Adds the log of a running database to the backup folder as it is written, so that a restore can stop at any minute.
 * PostgreSQL keeps for it what it has not confirmed, up to `max_slot_wal_keep_size` (postgres/settings.ts); when the
 * folder is away longer than that lasts, the server drops the rest rather than fill its disk, and a full backup is due.
 */
import type { Client } from 'pg';
import { connect, withConnection } from '../postgres/connect.js';
import { addHistory, ancestorsOf, firstNeeded, wholeSegments } from './log-archive.js';
import { receiveLog } from './receive-log.js';
import { connectReplication, identify, timelineHistory } from './replication.js';
import { listFull, readManifest, type Repository } from './repository.js';
import { SEGMENT, segmentOf } from './wal.js';

const SLOT = 'vlis_archive';
/** How much may be lost with the data folder, in milliseconds. */
const EVERY = 10_000;

export interface ArchivistOptions {
  readonly url: string;
  readonly archivist: string;
  readonly signal: AbortSignal;
  /** Called when everything acknowledged until `until` is in the folder. */
  readonly reached: (until: Date) => void;
  /** The log in the folder has a hole from here on: only a new full backup helps. */
  readonly torn: () => void;
  readonly every?: number;
}

const ensureSlot = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ wal_status: string | null }>(
    `select wal_status from pg_replication_slots where slot_name = '${SLOT}'`,
  );
  if (rows[0]?.wal_status === 'lost') await client.query(`select pg_drop_replication_slot('${SLOT}')`);
  else if (rows.length > 0) return;
  await client.query(`select pg_create_physical_replication_slot('${SLOT}', true)`);
};

/** From now on the server keeps its log until the archivist has it, also while there is no archivist yet. */
export const prepareSlot = (url: string): Promise<void> => withConnection({ connectionString: url }, ensureSlot);

/** Where to go on: after the last whole segment, else where the timeline or the first backup on it begins. */
const wanted = (repository: Repository, timeline: number, oldest: bigint): bigint | undefined => {
  const last = wholeSegments(repository, timeline).at(-1);
  if (last !== undefined) return last + 1n;
  const until = ancestorsOf(repository, timeline).at(-1)?.until;
  return until === undefined ? firstNeeded(startsOn(repository, timeline), oldest) : segmentOf(until);
};

/** Where the full backups of a timeline begin. One whose manifest is damaged needs no log, and must not keep others from theirs. */
const startsOn = (repository: Repository, timeline: number): readonly string[] =>
  listFull(repository).flatMap((id) => {
    try {
      const { timeline: on, start } = readManifest(repository, id);
      return on === timeline ? [start] : [];
    } catch {
      return [];
    }
  });

/** Runs until the connection or the folder fails, which it throws, or until `signal`. */
export const archive = async (repository: Repository, options: ArchivistOptions): Promise<void> => {
  const sql = await connect({ connectionString: options.url });
  const client = await connectReplication(options.url).catch(async (error: unknown) => {
    await sql.end();
    throw error;
  });
  try {
    await ensureSlot(sql);
    const { timeline, position } = await identify(client);
    if (timeline > 1) addHistory(repository, timeline, await timelineHistory(client, timeline));
    const oldest = (await oldestSegment(sql, timeline)) ?? segmentOf(position);
    const asked = wanted(repository, timeline, oldest) ?? oldest;
    const from = oldest > asked ? oldest : asked;
    if (from !== asked) options.torn();
    await receiveLog(repository, {
      ...options,
      every: options.every ?? EVERY,
      slot: SLOT,
      sql,
      client,
      timeline,
      from,
    });
  } finally {
    await Promise.all([client.end(), sql.end()]).catch(() => undefined);
  }
};

/** The oldest segment that the server still has of this timeline. */
const oldestSegment = async (sql: Client, timeline: number): Promise<bigint | undefined> => {
  const { rows } = await sql.query<{ name: string }>(
    `select min(name) as name from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$' and name like $1`,
    [`${timeline.toString(16).toUpperCase().padStart(8, '0')}%`],
  );
  const name = rows[0]?.name;
  return name ? BigInt(`0x${name.slice(8, 16)}`) * (2n ** 32n / SEGMENT) + BigInt(`0x${name.slice(16)}`) : undefined;
};
