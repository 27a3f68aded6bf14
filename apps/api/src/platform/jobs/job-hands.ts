/** Who does which job. A room that has a hand registers it while the application starts. */
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobKind } from './job-kind.js';

export interface Job<T extends object> {
  readonly data: T;
  /** Aborted when the attempt has taken too long, or the process is to end. */
  readonly signal: AbortSignal;
}

/**
 * Completes the job and does this in one transaction: both or neither, and once, whoever else may hold the job meanwhile.
 * What a hand writes to the database belongs in here.
 */
export type Finish = (write: (tx: EntityManager) => Promise<unknown>) => Promise<void>;

export interface Hand<T extends object> {
  /** Does the work; finishes it exactly once. Whatever it throws is tried again. */
  readonly run: (job: Job<T>, finish: Finish) => Promise<void>;
  /** Writes down that an attempt has failed, in the transaction that puts the job back. */
  readonly failed?: (tx: EntityManager, data: T, failure: Failure) => Promise<void>;
}

export interface Failure {
  readonly error: unknown;
  /** It is not tried again. */
  readonly isLast: boolean;
}

@Injectable()
export class JobHands {
  private readonly hands = new Map<string, unknown>();

  give<T extends object>({ name }: JobKind<T>, hand: Hand<T>): void {
    if (this.hands.has(name)) throw new Error(`two hands for the job ${name}`);
    this.hands.set(name, hand);
  }

  has({ name }: JobKind): boolean {
    return this.hands.has(name);
  }

  of<T extends object>({ name }: JobKind<T>): Hand<T> {
    const hand = this.hands.get(name);
    if (!hand) throw new Error(`no hand for the job ${name}`);
    return hand as Hand<T>;
  }
}
