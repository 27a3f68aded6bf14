/**
 * PostgreSQL's replication protocol, as far as backing up needs it: base backup, and the log as it is written. Its answers
 * are streams inside a query, which `pg` hands to whoever submitted the query.
 */
import type { Client, Connection, Submittable } from 'pg';
import { connect } from '../postgres/connect.js';
import { readPosition, showPosition } from './wal.js';

/** Connects for commands of replication only. @param url of a role that may replicate */
export const connectReplication = (url: string): Promise<Client> => {
  const address = new URL(url);
  address.searchParams.set('replication', 'true');
  return connect({ connectionString: address.href, keepAlive: true });
};

export interface Identity {
  readonly systemId: string;
  readonly timeline: number;
  readonly position: bigint;
}

export const identify = async (client: Client): Promise<Identity> => {
  const { rows } = await client.query<{ systemid: string; timeline: number; xlogpos: string }>('IDENTIFY_SYSTEM');
  const { systemid, timeline, xlogpos } = rows[0]!;
  return { systemId: systemid, timeline: Number(timeline), position: readPosition(xlogpos) };
};

/** @returns the number by which PostgreSQL knows a cluster and its copies */
export const identityOf = async (url: string): Promise<string> => {
  const client = await connectReplication(url);
  try {
    return (await identify(client)).systemId;
  } finally {
    await client.end();
  }
};

export const timelineHistory = async (client: Client, timeline: number): Promise<string> => {
  // The column is of type bytea without saying so in the form `pg` expects; its text is plain.
  const { rows } = await client.query<{ content: Buffer | string }>(`TIMELINE_HISTORY ${timeline}`);
  return rows[0]!.content.toString();
};

interface Handlers {
  readonly data: (bytes: Buffer, connection: Connection) => void;
  readonly row?: (fields: readonly (string | null)[]) => void;
  /** The answer is over with its first result: a server that stops sends nothing more after it. */
  readonly single?: boolean;
}

type Answering = Submittable & Readonly<Record<string, (message: never, connection: Connection) => void>>;

/** Submits a command and settles when its answer is over. */
const converse = (client: Client, command: string, { data, row, single = false }: Handlers): Promise<void> =>
  new Promise((resolve, reject) => {
    let failure: Error | undefined;
    const ignore = () => undefined;
    const talk = {
      submit: (connection: Connection) => connection.query(command),
      handleRowDescription: ignore,
      handleDataRow: ({ fields }: { fields: readonly (string | null)[] }) => row?.(fields),
      handleCommandComplete: () => void (single && resolve()),
      handleEmptyQuery: ignore,
      handlePortalSuspended: ignore,
      handleCopyInResponse: ignore,
      handleCopyData: ({ chunk }: { chunk: Buffer }, connection: Connection) => data(chunk, connection),
      handleError: (error: Error) => {
        failure ??= error;
        reject(error);
      },
      handleReadyForQuery: () => (failure ? reject(failure) : resolve()),
    };
    client.query(talk as unknown as Answering);
  });

export interface BaseBackup {
  readonly start: bigint;
  readonly stop: bigint;
  readonly timeline: number;
}

export interface BaseBackupSink {
  /** A piece of the tar; a promise holds the server back until it is settled. */
  readonly tar: (bytes: Buffer) => Promise<void> | undefined;
  readonly manifest: (bytes: Buffer) => void;
  /** @param done bytes sent so far @param total the server's estimate */
  readonly progress: (done: number, total: number) => void;
}

/** Letters in front of what BASE_BACKUP sends: new archive, data, manifest, progress. */
const [ARCHIVE, DATA, MANIFEST, PROGRESS] = ['n', 'd', 'm', 'p'].map((letter) => letter.charCodeAt(0));

/**
 * A base backup as one tar, with the log it needs and a manifest of SHA-256 sums.
 * @param label stands in the server's log and in backup_label
 */
export const takeBaseBackup = async (client: Client, label: string, sink: BaseBackupSink): Promise<BaseBackup> => {
  const rows: (readonly (string | null)[])[] = [];
  let inManifest = false;
  let total = 0;
  let waiting: Promise<void> | undefined;
  let failure: unknown;
  const command = `BASE_BACKUP (LABEL '${label}', PROGRESS true, CHECKPOINT 'fast', WAL true, MANIFEST 'yes', MANIFEST_CHECKSUMS 'SHA256')`;
  const take = (bytes: Buffer, connection: Connection): void => {
    if (failure !== undefined) return;
    const letter = bytes[0];
    const rest = bytes.subarray(1);
    if (letter === ARCHIVE) inManifest = false;
    else if (letter === MANIFEST) inManifest = true;
    else if (letter === PROGRESS) sink.progress(Number(rest.readBigInt64BE(0)), total);
    else if (letter === DATA && inManifest) sink.manifest(rest);
    else if (letter === DATA) {
      const wait = sink.tar(Buffer.from(rest)); // `pg` uses its buffer again
      if (wait === undefined || wait === waiting) return;
      waiting = wait;
      connection.stream.pause();
      wait.then(
        () => connection.stream.resume(),
        (error: unknown) => {
          failure = error;
          connection.stream.destroy(error as Error); // nothing is there to take the rest
        },
      );
    }
  };
  try {
    await converse(client, command, {
      data: take,
      row: (fields) => {
        rows.push(fields);
        if (rows.length === 2) total = Number(fields[2] ?? 0) * 1024;
      },
    });
  } catch (error) {
    throw failure ?? error;
  }
  await waiting;
  const [first, last] = [rows[0], rows.at(-1)];
  return { start: readPosition(first?.[0] ?? ''), stop: readPosition(last?.[0] ?? ''), timeline: Number(first?.[1]) };
};

export interface LogStream {
  /** Confirms to the server how far the log is kept on our side; it may drop what lies before. */
  readonly confirm: (until: bigint) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  /** Settles when the server ends the stream; rejects when the connection breaks. */
  readonly over: Promise<void>;
}

export interface LogSink {
  readonly data: (start: bigint, bytes: Buffer) => void;
  /** The server asks for a `confirm` soon, because it is waiting to stop. */
  readonly asked: () => void;
}

const LOG = 'w'.charCodeAt(0);
const KEEPALIVE = 'k'.charCodeAt(0);
/** Between Unix's and PostgreSQL's beginning of time, in microseconds. */
const EPOCH = 946_684_800_000_000n;

const status = (position: bigint): Buffer => {
  const bytes = Buffer.alloc(34);
  bytes[0] = 'r'.charCodeAt(0);
  for (const at of [1, 9, 17]) bytes.writeBigUInt64BE(position, at);
  bytes.writeBigInt64BE(BigInt(Date.now()) * 1000n - EPOCH, 25);
  return bytes;
};

/** Streams the log from a position on. @param from begins a segment */
export const streamLog = (
  client: Client,
  { slot, from, timeline }: { readonly slot: string; readonly from: bigint; readonly timeline: number },
  sink: LogSink,
): LogStream => {
  const command = `START_REPLICATION SLOT ${slot} PHYSICAL ${showPosition(from)} TIMELINE ${timeline}`;
  // `pg` keeps its connection to itself; answering in the middle of a stream is no query.
  const connection = (client as unknown as { readonly connection: Connection & CopySender }).connection;
  const over = converse(client, command, {
    single: true,
    data: (bytes) => {
      if (bytes[0] === LOG) sink.data(bytes.readBigUInt64BE(1), bytes.subarray(25));
      else if (bytes[0] === KEEPALIVE && bytes[17] === 1) sink.asked();
    },
  });
  return {
    over,
    confirm: (until) => connection.sendCopyFromChunk(status(until)),
    pause: () => void connection.stream.pause(),
    resume: () => void connection.stream.resume(),
  };
};

interface CopySender {
  readonly sendCopyFromChunk: (bytes: Buffer) => void;
}
