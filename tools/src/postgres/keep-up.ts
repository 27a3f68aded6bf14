/**
 * A cluster that is started again when its server dies (killed for want of memory, killed by hand): on the same port and
 * folder, so that the API, which meanwhile says that its database is away, finds it again by itself. A server that keeps
 * dying is left alone: more than three deaths within a minute, or one that cannot be started, and it is given up.
 */
import { Refusal } from '../../bootstrap/say.mjs';
import { lastLines } from '../logs.js';
import { startCluster, type Cluster, type ClusterOptions } from './cluster.js';
import type { DatabaseAddresses } from './database.js';

const MINUTE = 60_000;
const MOST = 3;

export interface KeptCluster extends DatabaseAddresses {
  /** Settles when the server is not started again: with the reason, or with nothing after `stop`. */
  readonly over: Promise<Refusal | undefined>;
  /** Also while it is being started again. */
  readonly stop: () => Promise<void>;
}

/** What the person at the screen is told. */
export interface Witness {
  readonly died: () => void;
  readonly isBack: () => void;
}

/** @returns whether a server that died at these moments, the last of them now, is worth another start */
export const isWorthAnother = (deaths: readonly number[]): boolean =>
  deaths.filter((moment) => deaths.at(-1)! - moment < MINUTE).length <= MOST;

const gaveUp = (log: string): Refusal =>
  new Refusal(
    'VLIS_POSTGRES_DIED',
    `PostgreSQL đã dừng đột ngột và không khởi động lại được. Nhật ký: ${log}`,
    `PostgreSQL ended unexpectedly and could not be kept running. Its log: ${log}\n${lastLines(log, 10)}`,
  );

/** @param options its `signal` ends the keeping, as `stop` does, which must still be called */
export const keepUp = async (options: ClusterOptions, witness: Witness): Promise<KeptCluster> => {
  const first = await startCluster(options);
  const stopping = new AbortController();
  const signal = AbortSignal.any([stopping.signal, ...(options.signal ? [options.signal] : [])]);
  let cluster: Cluster | undefined = first;

  const restart = async (): Promise<Cluster | undefined> => {
    try {
      return await startCluster({ ...options, port: first.port, signal });
    } catch (error) {
      if (error instanceof Refusal) throw error;
      return undefined; // it died again before it could be spoken to
    }
  };
  const watch = async (): Promise<Refusal | undefined> => {
    const deaths: number[] = [];
    for (;;) {
      await cluster?.ended;
      if (signal.aborted) return undefined;
      deaths.push(performance.now());
      if (!isWorthAnother(deaths)) return gaveUp(options.log);
      witness.died();
      cluster = await restart();
      if (signal.aborted) await cluster?.stop();
      else if (cluster !== undefined) witness.isBack();
    }
  };
  const over = watch().catch(() => gaveUp(options.log));
  return {
    url: first.url,
    ownerUrl: first.ownerUrl,
    over,
    stop: async () => {
      stopping.abort();
      await cluster?.stop();
      await over;
    },
  };
};
