/** Does the jobs that wait, as the server's loop does, and returns the outcome of each. */
import { FoldedFeatures } from '../platform/features/fold-features.js';
import type { JobKind } from '../platform/jobs/job-kind.js';
import { RunJob } from '../platform/jobs/run-job.js';
import type { Api } from './start-api.js';

/** All that can be done now, in the order of the kinds; what failed and waits for its next attempt is left. */
export async function doJobs(api: Pick<Api, 'app'>): Promise<readonly string[]> {
  const jobs = api.app.get(RunJob, { strict: false });
  const came: string[] = [];
  const next = async (kind: JobKind): Promise<void> => {
    const outcome = await jobs.next(kind, new AbortController().signal);
    if (outcome === undefined) return;
    came.push(`${kind.name} ${outcome}`);
    await next(kind);
  };
  for (const kind of api.app.get(FoldedFeatures, { strict: false }).jobs) await next(kind);
  return came;
}

/** As if so much time had passed for whatever waits, or is held by a process that is no more. */
export async function letPass(api: Pick<Api, 'app' | 'db'>, interval: string): Promise<void> {
  await api.db.query(
    `update pgboss.job set start_after = start_after - $1::interval, started_on = started_on - $1::interval`,
    [interval],
  );
  await api.app.get(RunJob, { strict: false }).maintain();
}
