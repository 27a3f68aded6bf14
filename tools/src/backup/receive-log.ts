/** Receives the log into the backup folder: whole segments as they fill, the one being filled every few seconds. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { addSegment, formerArchivists, writeArchiving } from './log-archive.js';
import { streamLog, type LogStream } from './replication.js';
import type { Repository } from './repository.js';
import { readPosition, SEGMENT } from './wal.js';

export interface Receiving {
  readonly client: Client;
  /** Beside the stream: asks how far the log has come. */
  readonly sql: Client;
  readonly slot: string;
  readonly timeline: number;
  /** Segment to begin with. */
  readonly from: bigint;
  readonly archivist: string;
  readonly signal: AbortSignal;
  readonly reached: (until: Date) => void;
  /** Milliseconds between two steps. */
  readonly every: number;
}

/** So many whole segments may wait to be written before the server is held back. */
const MOST_WAITING = 2;

/** Patience with a server that stops, in milliseconds. */
const LAST_WORDS = 15_000;

const now = async (sql: Client): Promise<{ readonly clock: Date; readonly position: bigint }> => {
  // The clock first: what was acknowledged by then lies before the position.
  const clock = await sql.query<{ at: Date }>('select clock_timestamp() as at');
  const log = await sql.query<{ position: string }>('select pg_current_wal_flush_lsn() as position');
  return { clock: clock.rows[0]!.at, position: readPosition(log.rows[0]!.position) };
};

/** @throws what breaks the connection or the writing; @returns after `signal`, or when the server has stopped */
export const receiveLog = async (repository: Repository, options: Receiving): Promise<void> => {
  const { client, sql, slot, timeline, from, archivist, signal, reached, every } = options;
  let bytes = Buffer.alloc(Number(SEGMENT));
  let segment = from;
  let filled = 0;
  let kept = from * SEGMENT;
  let waiting = 0;
  let work: Promise<void> = Promise.resolve();
  const received = (): bigint => segment * SEGMENT + BigInt(filled);

  let fail: (error: unknown) => void = () => undefined;
  const failure = new Promise<never>((_, reject) => (fail = reject));
  failure.catch(() => undefined);

  const keep = (at: bigint, content: Buffer): Promise<void> => {
    waiting += 1;
    if (waiting > MOST_WAITING) stream.pause();
    work = work.then(async () => {
      formerArchivists(repository, archivist);
      await addSegment(repository, { timeline, segment: at }, content);
      kept = at * SEGMENT + BigInt(content.length);
      stream.confirm(kept);
      waiting -= 1;
      if (waiting <= MOST_WAITING) stream.resume();
    });
    work.catch(fail);
    return work;
  };
  const keepBeginning = (): Promise<void> =>
    received() > kept && filled > 0 ? keep(segment, Buffer.from(bytes.subarray(0, filled))) : work;

  const take = (start: bigint, piece: Buffer): void => {
    if (start !== received()) return fail(new Error('the log has a hole'));
    for (let rest = piece; rest.length > 0;) {
      const part = rest.subarray(0, bytes.length - filled);
      part.copy(bytes, filled);
      filled += part.length;
      rest = rest.subarray(part.length);
      if (filled < bytes.length) continue;
      void keep(segment, bytes).catch(() => undefined);
      [bytes, segment, filled] = [Buffer.alloc(Number(SEGMENT)), segment + 1n, 0];
    }
  };

  const stream: LogStream = streamLog(
    client,
    { slot, from: from * SEGMENT, timeline },
    {
      data: take,
      // A server that stops waits until we have everything.
      asked: () => void keepBeginning().then(() => stream.confirm(kept), fail),
    },
  );
  let hasEnded = false;
  const over = stream.over.then(() => (hasEnded = true));
  over.catch(fail);
  const stopped = new Promise<true>((resolve) => {
    if (signal.aborted) resolve(true);
    signal.addEventListener('abort', () => resolve(true), { once: true });
  });
  const isOver = (patience: number): Promise<boolean> =>
    Promise.race([over, stopped, failure, pause(patience, false, { ref: false })]);
  const note = (until: Date): void => {
    const former = formerArchivists(repository, archivist);
    writeArchiving(repository, { archivist, former, timeline, until: until.toISOString() });
    reached(until);
  };
  const step = async (): Promise<boolean> => {
    const { clock, position } = await Promise.race([now(sql), failure]);
    while (received() < position) if (await isOver(20)) return true;
    await Promise.race([keepBeginning(), failure]);
    note(clock);
    return isOver(every);
  };

  try {
    while (!(await step()));
  } catch (error) {
    // A server that stops ends its sessions first, and this stream when we have all of the log.
    await Promise.race([over, pause(LAST_WORDS, undefined, { ref: false })]).catch(() => undefined);
    if (!hasEnded) throw error;
  }
  if (hasEnded && kept === received()) note(new Date()); // nothing is acknowledged by a server that has ended
};
