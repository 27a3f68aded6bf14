/** The handler of each kind of job. The room that knows how to do a job registers its handler while the application starts. */
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobKind } from './job-kind.js';

export interface Job<T extends object> {
  readonly data: T;
  /** Aborted when the attempt has taken too long, or the process is about to end. */
  readonly signal: AbortSignal;
}

/**
 * Completes the job and runs this work in one transaction: both or neither, and once, even if another process holds the same job.
 * Everything that a handler writes to the database belongs in here.
 */
export type Finish = (write: (tx: EntityManager) => Promise<unknown>) => Promise<void>;

export interface JobHandler<T extends object> {
  /** Does the work and calls `finish` exactly once. Where it throws, the job is tried again. */
  readonly run: (job: Job<T>, finish: Finish) => Promise<void>;
  /** Records that an attempt has failed, in the transaction that puts the job back. */
  readonly failed?: (tx: EntityManager, data: T, failure: AttemptFailure) => Promise<void>;
}

export interface AttemptFailure {
  readonly error: unknown;
  /** Whether it is not tried again. */
  readonly isLast: boolean;
}

@Injectable()
export class JobHandlers {
  private readonly handlers = new Map<string, unknown>();

  register<T extends object>({ name }: JobKind<T>, handler: JobHandler<T>): void {
    if (this.handlers.has(name)) throw new Error(`two handlers for the job ${name}`);
    this.handlers.set(name, handler);
  }

  has({ name }: JobKind): boolean {
    return this.handlers.has(name);
  }

  of<T extends object>({ name }: JobKind<T>): JobHandler<T> {
    const handler = this.handlers.get(name);
    if (!handler) throw new Error(`no handler for the job ${name}`);
    return handler as JobHandler<T>;
  }
}
