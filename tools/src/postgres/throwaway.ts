/**
 * A cluster for one test run, in a folder that goes away with it. Runs that were killed leave theirs behind;
 * each new run clears away those whose owner is dead.
 */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster, type Cluster } from './cluster.js';
import { quickFolders } from './quick-folder.js';
import { isAlive, readPostmaster, whatIsLeft } from './postmaster.js';

const PREFIX = 'vlis-test-';

/** Only what was left by a dead run. */
const clear = (folder: string): void => {
  try {
    const owner = Number(readFileSync(join(folder, 'owner'), 'utf8'));
    if (isAlive(owner)) return;
    const cluster = join(folder, 'postgres', 'cluster');
    const postmaster = readPostmaster(cluster);
    if (postmaster !== undefined && whatIsLeft(cluster) === 'a running server') process.kill(postmaster.pid, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  } catch {
    // another account's run
  }
};

const clearAbandoned = (parent: string): void => {
  for (const name of readdirSync(parent)) if (name.startsWith(PREFIX)) clear(join(parent, name));
};

/** @param durable true where the speed of what is kept is to be measured: slower, and as safe as any */
export const startThrowaway = async ({ durable = false } = {}): Promise<Cluster> => {
  const folders = quickFolders();
  folders.forEach(clearAbandoned);
  const folder = mkdtempSync(join(durable ? tmpdir() : folders[0], PREFIX));
  chmodSync(folder, 0o711); // the server's account must be able to pass through
  writeFileSync(join(folder, 'owner'), String(process.pid));
  mkdirSync(join(folder, 'postgres'), { mode: 0o700 });
  const cluster = await startCluster({
    home: join(folder, 'postgres'),
    log: join(folder, 'postgres.log'),
    durable,
  });
  const stop = async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
    if (!cluster.home.startsWith(folder)) rmSync(cluster.home, { recursive: true, force: true });
  };
  return { ...cluster, stop };
};
