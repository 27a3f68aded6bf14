/**
 * A cluster that is kept up: started again on the same port and folder, so that the API, which meanwhile answers that
 * its database is away, finds it again by itself. Where a full disk has ended it, it gets the ballast, and is tried
 * again for as long as the disk is full.
 */
import { Refusal } from '../../bootstrap/terminal.mjs';
import { diskOr, isDiskTheReason } from '../disk-or.js';
import { keepUp, type Kept, type Witness } from '../keep-up.js';
import { lastLines } from '../logs.js';
import { Ballast } from './ballast.js';
import { startCluster, type Cluster, type ClusterOptions } from './cluster.js';

const gaveUp = (log: string): Refusal =>
  diskOr(
    log,
    new Refusal(
      'VLIS_POSTGRES_DIED',
      `PostgreSQL đã dừng đột ngột và không khởi động lại được. Nhật ký: ${log}`,
      `PostgreSQL ended unexpectedly and could not be kept running. Its log: ${log}\n${lastLines(log, 10)}`,
    ),
  );

export const keepCluster = async (options: ClusterOptions, witness: Witness): Promise<Kept<Cluster>> => {
  let ballast: Ballast | undefined;
  const kept = await keepUp<Cluster>({
    start: (signal, first) => startCluster({ ...options, signal, ...(first && { again: first }) }),
    gaveUp: (refused) => (refused?.code === 'VLIS_DATA_MISSING' ? refused : gaveUp(options.log)),
    isHindered: () => {
      if (!isDiskTheReason(options.log)) return false;
      ballast?.giveUp();
      return true;
    },
    witness,
    ...(options.signal && { signal: options.signal }),
  });
  if (options.durable) {
    ballast = new Ballast(kept.first.home);
    ballast.keep();
  }
  return kept;
};
