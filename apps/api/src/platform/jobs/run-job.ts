/**
 * One job of a queue: taken, done, and completed in the transaction of what it writes. Where the process is killed at any moment
 * before that, the job is taken again and nothing of it is in the database.
 */
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type PgBoss from 'pg-boss';
import { systemViewer } from '../access/system-viewer.js';
import { Database } from '../database/database.js';
import { Log } from '../log/log.js';
import { Metrics, type JobOutcome } from '../metrics/metrics.js';
import { bossOver, byItself, inTransactionOf } from './boss.js';
import { JobHandlers, type Finish } from './job-handlers.js';
import type { JobKind } from './job-kind.js';

type Taken = PgBoss.JobWithMetadata;

const JOBS = systemViewer('jobs');
/** Time left for recording the result of an attempt before another process may take the job. */
const WRITING_MS = 10_000;
/** In seconds; pg-boss remembers what was done for as long. It counts from midnight in UTC. */
const HALF_A_DAY = 43_200;
const LONGEST_TEXT = 300;

export const textOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_TEXT);

@Injectable()
export class RunJob {
  private readonly boss: PgBoss;

  constructor(
    dataSource: DataSource,
    private readonly database: Database,
    private readonly handlers: JobHandlers,
    private readonly log: Log,
    private readonly metrics: Metrics,
  ) {
    this.boss = bossOver(byItself(dataSource));
  }

  /** @returns undefined where no job is due */
  async next(kind: JobKind, ending: AbortSignal): Promise<JobOutcome | undefined> {
    const [job] = await this.take(kind);
    if (!job) return undefined;
    const outcome = await this.attempt(kind, job, ending);
    this.metrics.jobs.inc({ job: kind.name, outcome });
    return outcome;
  }

  /** Puts back what a process took and did not finish, and deletes old finished jobs. */
  async maintain(): Promise<void> {
    await this.boss.maintain();
  }

  /** Adds the jobs of this half of the day that are done without being asked for: one of each, however many processes ask, and however often. */
  async askRecurring(kinds: readonly JobKind[]): Promise<void> {
    for (const { name } of kinds.filter(({ recurs }) => recurs))
      await this.boss.send(name, {}, { singletonSeconds: HALF_A_DAY });
  }

  /** In a transaction of its own, because pg-boss hides the error of a failed statement. */
  private async take({ name }: JobKind): Promise<readonly Taken[]> {
    return this.database.keep(JOBS, async (tx) => {
      const line = inTransactionOf(tx);
      let fault: unknown;
      const executeSql: typeof line.executeSql = (text, values) =>
        line.executeSql(text, values).catch((error: unknown) => {
          fault = error;
          throw error;
        });
      const jobs = await this.boss.fetch<object>(name, { includeMetadata: true, db: { executeSql } });
      if (fault !== undefined) throw fault;
      return jobs;
    });
  }

  private async attempt(kind: JobKind, job: Taken, ending: AbortSignal): Promise<JobOutcome> {
    const limit = AbortSignal.timeout(1000 * kind.expireInSeconds - WRITING_MS);
    let isFinished = false;
    const finish: Finish = async (write) => {
      await this.database.keep(JOBS, async (tx) => {
        await this.complete(tx, job);
        await write(tx);
      });
      isFinished = true;
    };
    try {
      const data = kind.data.parse(job.data);
      await this.handlers.of(kind).run({ data, signal: AbortSignal.any([ending, limit]) }, finish);
      if (!isFinished) throw new Error(`the handler of ${kind.name} did not finish its job`);
      return 'done';
    } catch (error) {
      return this.putBack(kind, job, error);
    }
  }

  /** Completed before the work is written: another process with the same job waits here, and then finds it completed. */
  private async complete(tx: EntityManager, { name, id }: Taken): Promise<void> {
    // pg-boss's types leave the answer out.
    const answer: unknown = await this.boss.complete(name, id, {}, { db: inTransactionOf(tx) });
    if ((answer as { readonly affected: number }).affected !== 1) throw new Error('the job was taken by somebody else');
  }

  private async putBack(kind: JobKind, job: Taken, error: unknown): Promise<JobOutcome> {
    const isLast = job.retryCount >= job.retryLimit;
    this.log.event(isLast ? 'error' : 'warn', 'job failed', {
      ...{ job: kind.name, id: job.id, attempt: job.retryCount + 1, isLast, reason: textOf(error) },
    });
    await this.database.keep(JOBS, async (tx) => {
      const data = kind.data.safeParse(job.data);
      if (data.success) await this.handlers.of(kind).failed?.(tx, data.data, { error, isLast });
      await this.boss.fail(kind.name, job.id, { message: textOf(error) }, { db: inTransactionOf(tx) });
    });
    return isLast ? 'given up' : 'failed';
  }
}
