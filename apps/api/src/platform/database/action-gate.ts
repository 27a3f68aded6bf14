/**
 * Where actions wait before they take a connection. Only so many hold one at once, and the rest of the pool is left to those
 * who read; who is told that a lock is held gives the connection back and waits here too. The queue has an end and so has
 * patience: beyond either an action is told to come again (`SYSTEM_BUSY`), and nothing of it has been done.
 */
import { Injectable } from '@nestjs/common';
import { SystemBusy } from './storage-code.js';

/** Part of the pool that no action takes. */
const KEPT_FOR_READERS = 1 / 4;
/** Actions that may wait, for each that may be under way. At a few milliseconds an action it is gone within a second. */
const WAITING_PER_PLACE = 40;
/** An action waits at most so long, for its place and for locks. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 250;

export interface GateLimits {
  /** Actions that may be under way at once. */
  readonly places: number;
  /** Actions that may wait. */
  readonly queue: number;
  readonly patienceMs: number;
}

/** @param pool connections in the pool; with one there is nothing to share */
export function gateLimits(pool: number): GateLimits {
  const places = Math.max(1, pool - Math.max(1, Math.ceil(pool * KEPT_FOR_READERS)));
  return { places, queue: places * WAITING_PER_PLACE, patienceMs: PATIENCE_MS };
}

interface Waiter {
  readonly since: number;
  readonly enter: () => void;
}

@Injectable()
export class ActionGate {
  private readonly queue: Waiter[] = [];
  private inside = 0;
  private turnedAway = 0;

  constructor(readonly limits: GateLimits) {}

  /** Actions under way. */
  get underWay(): number {
    return this.inside;
  }

  /** Actions that wait for a place. */
  get waiting(): number {
    return this.queue.length;
  }

  /** How long the first of them has waited, in milliseconds. */
  get waitedMs(): number {
    const [first] = this.queue;
    return first ? performance.now() - first.since : 0;
  }

  /** How many have been told to come again since the start. */
  get refused(): number {
    return this.turnedAway;
  }

  /** The moment at which an action that comes now has waited for long enough. */
  patienceEnds(): number {
    return performance.now() + this.limits.patienceMs;
  }

  /**
   * Does the action as soon as there is a place for it.
   * @throws SystemBusy where there is none by then, or too many wait already
   */
  async through<T>(until: number, work: () => Promise<T>): Promise<T> {
    if (this.inside >= this.limits.places) await this.wait(until);
    else this.inside += 1;
    try {
      return await work();
    } finally {
      // The place goes from hand to hand, so that nobody who has just come takes it from those who wait.
      const next = this.queue.shift();
      if (next) next.enter();
      else this.inside -= 1;
    }
  }

  /** Waits a while for a lock to be given back, holding nothing. Not all for the same while, or they would meet again. */
  async pause(until: number): Promise<void> {
    const moment = PAUSE_MS * (0.5 + Math.random());
    if (performance.now() + moment > until) this.turnAway('a lock was not obtained in time');
    await new Promise((resolve) => setTimeout(resolve, moment));
  }

  private async wait(until: number): Promise<void> {
    if (this.queue.length >= this.limits.queue) this.turnAway(`${this.queue.length} actions are waiting`);
    const admitted = await new Promise<boolean>((resolve) => {
      const waiter: Waiter = {
        since: performance.now(),
        enter: () => {
          clearTimeout(timer);
          resolve(true);
        },
      };
      const giveUp = (): void => {
        this.queue.splice(this.queue.indexOf(waiter), 1);
        resolve(false);
      };
      const timer = setTimeout(giveUp, Math.max(0, until - performance.now()));
      this.queue.push(waiter);
    });
    if (!admitted) this.turnAway('no place among the actions in time');
  }

  private turnAway(reason: string): never {
    this.turnedAway += 1;
    throw new SystemBusy(reason);
  }
}
