/**
 * A cluster that is kept up: started again on the same port and folder, so that the API, which meanwhile says that its
 * database is away, finds it again by itself.
 */
import { Refusal } from '../../bootstrap/say.mjs';
import { keepUp, type Kept, type Witness } from '../keep-up.js';
import { lastLines } from '../logs.js';
import { startCluster, type Cluster, type ClusterOptions } from './cluster.js';

const gaveUp = (log: string): Refusal =>
  new Refusal(
    'VLIS_POSTGRES_DIED',
    `PostgreSQL đã dừng đột ngột và không khởi động lại được. Nhật ký: ${log}`,
    `PostgreSQL ended unexpectedly and could not be kept running. Its log: ${log}\n${lastLines(log, 10)}`,
  );

export const keepCluster = (options: ClusterOptions, witness: Witness): Promise<Kept<Cluster>> =>
  keepUp({
    start: (signal, first) => startCluster({ ...options, signal, ...(first && { port: first.port }) }),
    gaveUp: () => gaveUp(options.log),
    witness,
    ...(options.signal && { signal: options.signal }),
  });
