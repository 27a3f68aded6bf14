/**
 * Makes sure that one caller never takes what others need. Of each account, or of each address without one, only so many requests
 * are answered at once, and only one expensive one; the next wait in a queue of the caller. Beyond the queue, or beyond what a
 * caller may use in a minute, only this caller is answered with 429.
 */
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { NotAdmitted } from '../auth/not-admitted.js';
import { viewerOf } from '../auth/request-viewer.js';
import { Places } from '../database/places.js';
import { shareConnections } from '../database/statement-allowance.js';
import { addressGroup } from './address-group.js';

export interface ShareLimits {
  /** Requests of one caller that are answered at once, and connections that they use at once; expensive ones among them. */
  readonly atOnce: number;
  readonly expensiveAtOnce: number;
  /** Requests that may wait, and how long. */
  readonly queue: number;
  readonly patienceMs: number;
  /** A request of more units is an expensive one. */
  readonly expensive: number;
  readonly unitsPerMinute: number;
}

/** @param pool number of connections to the database: one caller uses at most half of them */
export const shareLimits = (pool: number): ShareLimits => ({
  atOnce: Math.max(2, Math.floor(pool / 2)),
  expensiveAtOnce: 1,
  queue: 60,
  patienceMs: 15_000,
  expensive: 20_000,
  unitsPerMinute: 5_000_000,
});

/** Many people may share one address, and without signing in little is needed. */
const ANONYMOUS = 10;

const MINUTE_MS = 60_000;
const MOST_CALLERS = 10_000;

interface Waiter {
  readonly isExpensive: boolean;
  readonly admit: () => void;
}

class Caller {
  inside = 0;
  expensiveInside = 0;
  readonly queue: Waiter[] = [];
  private used = 0;
  private usedAt = 0;

  constructor(readonly connections: Places) {}

  /** Units that still count against the minute; the use of the past decreases evenly. */
  usedBy(now: number, perMinute: number): number {
    this.used = Math.max(0, this.used - ((now - this.usedAt) * perMinute) / MINUTE_MS);
    this.usedAt = now;
    return this.used;
  }
  use(units: number): void {
    this.used += units;
  }
  get isIdle(): boolean {
    return this.inside === 0 && this.queue.length === 0;
  }
}

@Injectable()
export class FairShare {
  private readonly callers = new Map<string, Caller>();

  constructor(
    private readonly limits: ShareLimits,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /**
   * Resolves as soon as the caller's share has room for the request, with a function to be called when it is done.
   * @param units the cost of the request, in values answered (`unitsOf`)
   * @param stepsAside called where it must wait, or is an expensive one
   * @throws NotAdmitted 429
   */
  async enter(
    name: string,
    units: number,
    anonymous = false,
    stepsAside: () => void = () => undefined,
  ): Promise<() => void> {
    const caller = this.callerOf(name);
    const refused = this.charge(name, units);
    if (refused) throw refused;
    shareConnections(caller.connections);
    const isExpensive = units > this.limits.expensive;
    const places = this.limits.atOnce * (anonymous ? ANONYMOUS : 1);
    const hasPlace = this.hasPlace(caller, isExpensive, places);
    if (isExpensive || !hasPlace) stepsAside();
    if (hasPlace) this.take(caller, isExpensive);
    else await this.wait(caller, isExpensive);
    return once(() => {
      caller.inside -= 1;
      if (isExpensive) caller.expensiveInside -= 1;
      this.admitNext(caller, places);
    });
  }

  /**
   * Counts units without waiting for a place, such as for a body about to be read.
   * @returns 429 where it is more than is left of the minute; then nothing is counted
   */
  charge(name: string, units: number): NotAdmitted | undefined {
    const caller = this.callerOf(name);
    const { unitsPerMinute } = this.limits;
    if (caller.usedBy(this.now(), unitsPerMinute) + units > unitsPerMinute) return tooMany();
    caller.use(units);
    return undefined;
  }

  private callerOf(name: string): Caller {
    const known = this.callers.get(name);
    if (known) return known;
    if (this.callers.size >= MOST_CALLERS) this.forgetIdle();
    const fresh = new Caller(new Places(this.limits.atOnce));
    this.callers.set(name, fresh);
    return fresh;
  }

  private forgetIdle(): void {
    const now = this.now();
    for (const [name, caller] of this.callers)
      if (caller.isIdle && caller.usedBy(now, this.limits.unitsPerMinute) === 0) this.callers.delete(name);
  }

  private hasPlace({ inside, expensiveInside }: Caller, isExpensive: boolean, places: number): boolean {
    return inside < places && (!isExpensive || expensiveInside < this.limits.expensiveAtOnce);
  }

  private take(caller: Caller, isExpensive: boolean): void {
    caller.inside += 1;
    if (isExpensive) caller.expensiveInside += 1;
  }

  /** Expensive requests wait for each other; small ones that came later pass them. */
  private admitNext(caller: Caller, places: number): void {
    for (let at = caller.queue.findIndex(({ isExpensive }) => this.hasPlace(caller, isExpensive, places)); at >= 0;) {
      const [next] = caller.queue.splice(at, 1);
      this.take(caller, next!.isExpensive);
      next!.admit();
      at = caller.queue.findIndex(({ isExpensive }) => this.hasPlace(caller, isExpensive, places));
    }
  }

  private async wait(caller: Caller, isExpensive: boolean): Promise<void> {
    if (caller.queue.length >= this.limits.queue) throw tooMany();
    await new Promise<void>((resolve, reject) => {
      const giveUp = setTimeout(() => {
        caller.queue.splice(caller.queue.indexOf(waiter), 1);
        reject(tooMany());
      }, this.limits.patienceMs);
      const admit = (): void => {
        clearTimeout(giveUp);
        resolve();
      };
      const waiter: Waiter = { isExpensive, admit };
      caller.queue.push(waiter);
    });
  }
}

const tooMany = (): NotAdmitted => new NotAdmitted(429, 'TOO_MANY_REQUESTS');

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (!done) work();
    done = true;
  };
}

/** By account where one has signed in, so that a ministry behind one address is many callers. */
export function callerOf(request: FastifyRequest): { readonly name: string; readonly anonymous: boolean } {
  const viewer = viewerOf(request);
  return viewer
    ? { name: `account:${viewer.accountId}`, anonymous: false }
    : { name: `address:${addressGroup(request.ip)}`, anonymous: true };
}
