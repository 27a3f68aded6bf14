/**
 * Restores a backup into an empty data folder: unpacks, checks every file against PostgreSQL's own list, lays the log
 * beside it, lets PostgreSQL replay to the wanted moment, and only then writes the record by which `npm start` knows the
 * folder. Until then `restoring.json` says that it is half done; the same command begins it anew.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../bootstrap/terminal.mjs';
import { RESTORING } from '../data-whole.js';
import { lodge } from '../postgres/account.js';
import { findBinaries } from '../postgres/binaries.js';
import { startCluster, type Cluster } from '../postgres/cluster.js';
import { withConnection } from '../postgres/connect.js';
import { damaged, otherPostgres, restoreFailed } from './codes.js';
import { keepFolder, writeWhole } from './durable.js';
import { readKept, readKeptWhole } from './files.js';
import { historyText, readSegment } from './log-archive.js';
import type { Plan } from './range.js';
import type { Repository } from './repository.js';
import { writeRest } from './rest-of-folder.js';
import { superuserUrl } from './superuser.js';
import type { Rest } from './take.js';
import { prepareTarget } from './target.js';
import { untar } from './untar.js';
import { historyName, SEGMENT, segmentName } from './wal.js';

const RECORD = 'vlis-data.json';

/** Called with the step that is being done, and how much of it is done. */
export type RestoreProgress = (step: 'unpack' | 'log' | 'replay', done: number, total: number) => void;

interface PgManifest {
  readonly Files: readonly { readonly Path?: string; readonly Checksum: string }[];
}

const unpack = async (
  repository: Repository,
  { backup }: Plan,
  cluster: string,
  rest: Rest,
  progress: RestoreProgress,
) => {
  const expected = new Map(
    (JSON.parse(rest.pgManifest) as PgManifest).Files.flatMap(({ Path, Checksum }) => (Path ? [[Path, Checksum]] : [])),
  );
  const found = new Set<string>();
  const tar = untar(cluster, {
    read: (bytes) => progress('unpack', bytes, backup.bytes),
    file: (name, sum) => {
      found.add(name);
      if (expected.has(name) && expected.get(name) !== sum) throw damaged(`base: ${name}`, 'its sum is another');
    },
  });
  await readKept(repository, `full/${backup.id}/base`, tar);
  const missing = [...expected.keys()].find((name) => !found.has(name));
  if (missing !== undefined) throw damaged(`base: ${missing}`, 'missing');
};

const layLog = async (
  repository: Repository,
  { segments, timeline }: Plan,
  cluster: string,
  progress: RestoreProgress,
) => {
  const wal = join(cluster, 'pg_wal');
  for (let each = 2; each <= timeline; each += 1) {
    const text = historyText(repository, each);
    if (text !== undefined) writeFileSync(join(wal, historyName(each)), text, { mode: 0o600 });
  }
  let done = 0;
  for (const { timeline: on, segment } of segments) {
    const content = await readSegment(repository, on, segment);
    if (content !== undefined) writeFileSync(join(wal, segmentName(on, segment)), content, { mode: 0o600 });
    progress('log', (done += 1), segments.length);
  }
};

/**
 * PostgreSQL's message when the log has nothing later than the wanted moment: then the end of the log is that moment.
 */
const NOTHING_LATER = 'recovery ended before configured recovery target was reached';

/** A setting is read before PostgreSQL knows the names of zones: their distance stands for them. */
const asSetting = (moment: Date): string => moment.toISOString().replace('Z', '+00');

const replay = async (target: string, plan: Plan, to: Date | undefined): Promise<Cluster> => {
  const home = join(target, 'postgres');
  const conf = join(home, 'cluster', 'postgresql.auto.conf');
  const own = existsSync(conf) ? readFileSync(conf, 'utf8') : '';
  const log = join(target, 'logs', 'restore.log');
  const start = async (moment: Date | undefined): Promise<Cluster> => {
    const lines = [
      own,
      "restore_command = 'exit 1'", // everything there is lies in pg_wal already
      `recovery_target_timeline = '${plan.timeline}'`,
      'hot_standby = off', // nobody is let in before the end
      ...(moment ? [`recovery_target_time = '${asSetting(moment)}'`, "recovery_target_action = 'promote'"] : []),
    ];
    writeFileSync(conf, `${lines.join('\n')}\n`, { mode: 0o600 });
    writeFileSync(join(home, 'cluster', 'recovery.signal'), '');
    return startCluster({ home, log, durable: true });
  };
  const began = existsSync(log) ? readFileSync(log, 'utf8').length : 0;
  const cluster = await start(to).catch(async (error: unknown) => {
    if (!existsSync(log) || !readFileSync(log, 'utf8').slice(began).includes(NOTHING_LATER)) throw error;
    return start(undefined);
  });
  writeFileSync(conf, own, { mode: 0o600 });
  return cluster;
};

export interface Restored {
  readonly plan: Plan;
  /** The moment asked for, or the last one there was. */
  readonly moment: Date;
}

/**
 * @param target data folder, empty or not there
 * @param whileUp what is done with the restored database before it is shut down and handed over
 * @throws Refusal
 */
export const restore = async (
  repository: Repository,
  plan: Plan,
  { target, to, progress }: { readonly target: string; readonly to?: Date; readonly progress: RestoreProgress },
  whileUp: (cluster: Cluster) => Promise<void> = async () => undefined,
): Promise<Restored> => {
  const { major } = findBinaries();
  if (plan.backup.postgres !== major) throw otherPostgres(repository.folder, plan.backup.postgres, major);
  await prepareTarget(target, plan.backup.bytes + plan.segments.length * Number(SEGMENT));
  const content = await readKeptWhole(repository, `full/${plan.backup.id}/files`);
  const rest = JSON.parse(content.toString('utf8')) as Rest;
  const record = rest.files.find(({ name }) => name === RECORD);
  if (record === undefined) throw damaged(`full/${plan.backup.id}/files`, `${RECORD} is missing`);
  try {
    mkdirSync(join(target, 'logs'), { recursive: true, mode: 0o700 });
    const { home } = lodge(join(target, 'postgres'), findBinaries());
    writeRest(
      target,
      rest.files.filter((each) => each !== record),
    );
    const cluster = join(home, 'cluster');
    mkdirSync(cluster, { mode: 0o700 });
    await unpack(repository, plan, cluster, rest, progress);
    await layLog(repository, plan, cluster, progress);
    progress('replay', 0, 1);
    const server = await replay(target, plan, to);
    try {
      await demandPromoted(target, server);
      await whileUp(server);
    } finally {
      await server.stop();
    }
    progress('replay', 1, 1);
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'VLIS_POSTGRES_FAILED') throw error;
    throw restoreFailed(error instanceof Error ? error.message : String(error));
  }
  writeWhole(join(target, RECORD), Buffer.from(record.content, 'base64'));
  rmSync(join(target, RESTORING));
  keepFolder(target);
  return { plan, moment: to ?? plan.until };
};

const demandPromoted = (target: string, { url }: Cluster): Promise<void> =>
  withConnection({ connectionString: superuserUrl(target, url) }, async (client) => {
    const { rows } = await client.query<{ recovering: boolean }>('select pg_is_in_recovery() as recovering');
    if (rows[0]?.recovering !== false) throw new Error('PostgreSQL is still replaying');
    // A full checkpoint, so that what was laid into pg_wal is given back.
    await client.query('checkpoint');
  });
