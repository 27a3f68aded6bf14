/**
 * Looks for jobs while the server runs: one loop for each kind, so that a mail server that does not answer delays mail only.
 * Started by the server, never by a command. When the server ends, attempts in progress are aborted and put back.
 */
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Config } from '../config/config.js';
import { storageCodeOf } from '../database/storage-code.js';
import { Log } from '../log/log.js';
import { FeatureFault, type ManifestIssue } from '../features/feature-fault.js';
import { FoldedFeatures } from '../features/fold-features.js';
import { JobHandlers } from './job-handlers.js';
import type { JobKind } from './job-kind.js';
import { RunJob } from './run-job.js';

const MAINTAIN_MS = 60_000;

@Injectable()
export class JobLoop implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly ending = new AbortController();
  private loops: readonly Promise<void>[] = [];

  constructor(
    private readonly config: Config,
    private readonly features: FoldedFeatures,
    private readonly handlers: JobHandlers,
    private readonly jobs: RunJob,
    private readonly log: Log,
  ) {}

  /** At this point every room has registered its handlers. */
  onApplicationBootstrap(): void {
    const undone = this.features.jobs.filter((kind) => !this.handlers.has(kind));
    const issues = undone.map(({ name }): ManifestIssue => ({
      code: 'VLIS_JOB_UNDONE',
      place: `jobs.${name}`,
      other: '',
    }));
    if (issues.length) throw new FeatureFault(issues);
  }

  begin(): void {
    const { jobSeconds } = this.config;
    if (jobSeconds === 0 || this.loops.length) return;
    this.loops = [
      ...this.features.jobs.map((kind) => this.repeat(1000 * jobSeconds, () => this.doAll(kind))),
      this.repeat(MAINTAIN_MS, async () => {
        await this.jobs.maintain();
        await this.jobs.askRecurring(this.features.jobs);
      }),
    ];
  }

  /** Returns when no attempt is in progress any more. */
  async onModuleDestroy(): Promise<void> {
    this.ending.abort();
    await Promise.all(this.loops);
  }

  /** Does all jobs that are due. After one that failed it stops, because the next would probably fail too. */
  private async doAll(kind: JobKind): Promise<void> {
    while (!this.ending.signal.aborted && (await this.jobs.next(kind, this.ending.signal)) === 'done');
  }

  private async repeat(ms: number, work: () => Promise<void>): Promise<void> {
    const { signal } = this.ending;
    while (!signal.aborted) {
      await work().catch((error: unknown) => this.note(error));
      await pause(ms, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  /** An unreachable database is logged elsewhere; jobs wait for it. */
  private note(error: unknown): void {
    if (storageCodeOf(error) === undefined && !this.ending.signal.aborted) this.log.fault(error, { at: 'jobs' });
  }
}
