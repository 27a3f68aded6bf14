/**
 * Where actions wait before they take a connection. The number of actions with a connection is limited, so that the rest of the
 * pool is left to readers; an action that meets a held lock gives its connection back and waits here too. The queue has a
 * greatest length and each action a greatest waiting time: beyond either the action is answered with `SYSTEM_BUSY`, and nothing
 * of it was done.
 */
import { Injectable } from '@nestjs/common';
import { SystemBusy } from './storage-code.js';

/** The part of the pool that actions never take. */
const KEPT_FOR_READERS = 1 / 4;
/** Actions that may wait, for each one running. At a few milliseconds each, the queue is served within a second. */
const WAITING_PER_PLACE = 40;
/** The longest that an action waits, for its place and for locks together. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 250;

export interface GateLimits {
  /** Actions that may run at the same time. */
  readonly places: number;
  /** Actions that may wait. */
  readonly queue: number;
  readonly patienceMs: number;
}

/** @param pool number of connections in the pool; a pool of one is not divided */
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

  /** Actions running now. */
  get underWay(): number {
    return this.inside;
  }

  /** Actions that wait for a place. */
  get waiting(): number {
    return this.queue.length;
  }

  /** How long the first of the queue has waited, in milliseconds. */
  get waitedMs(): number {
    const [first] = this.queue;
    return first ? performance.now() - first.since : 0;
  }

  /** How many actions were answered with SYSTEM_BUSY since the start. */
  get refused(): number {
    return this.turnedAway;
  }

  /** The moment until which an action that comes now may wait. */
  patienceEnds(): number {
    return performance.now() + this.limits.patienceMs;
  }

  /**
   * Runs the work as soon as a place is free.
   * @throws SystemBusy where none becomes free in time, or the queue is full
   */
  async through<T>(until: number, work: () => Promise<T>): Promise<T> {
    if (this.inside >= this.limits.places) await this.wait(until);
    else this.inside += 1;
    try {
      return await work();
    } finally {
      // The place is handed to the first of the queue directly, so that an action that has just come cannot take it.
      const next = this.queue.shift();
      if (next) next.enter();
      else this.inside -= 1;
    }
  }

  /**
   * Waits for a lock to be released, without a connection. The time is random, so that two waiting actions do not collide again.
   */
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
