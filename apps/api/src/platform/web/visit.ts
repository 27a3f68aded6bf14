/** One request in progress: its place among all requests, and its count among those of its caller. */
import type { Admission, Work } from './admission.js';

/** How many requests of each caller are in progress and have not stepped aside. */
export class CallerCounts {
  private readonly inside = new Map<string, number>();

  constructor(private readonly admission: Admission) {}

  /** False, and nothing is counted, where the caller has as many as allowed. */
  add(name: string): boolean {
    const there = this.inside.get(name) ?? 0;
    if (there >= this.admission.placesOfOne) return false;
    this.inside.set(name, there + 1);
    return true;
  }

  remove(name: string): void {
    const left = (this.inside.get(name) ?? 1) - 1;
    if (left > 0) this.inside.set(name, left);
    else this.inside.delete(name);
  }
}

export class Visit {
  private readonly callers: string[] = [];
  private began = 0;
  private isInside = false;
  private isOver = false;

  constructor(
    private readonly work: Work,
    private readonly admission: Admission,
    private readonly counts: CallerCounts,
  ) {}

  /** Counts it under each name of the caller: the token, then the account. False where the caller has too many in progress. */
  countFor(name: string): boolean {
    if (this.isOver) return true;
    if (!this.counts.add(name)) return false;
    this.callers.push(name);
    return true;
  }

  /** Takes a place if it has none; false where none is free. */
  enter(): boolean {
    if (this.isOver || this.isInside) return true;
    this.isInside = this.admission.enter(this.work);
    if (this.isInside) this.began = performance.now();
    return this.isInside;
  }

  /** Gives the place back while the request waits; it still counts among those of its caller. */
  stepOut(): void {
    if (!this.isInside) return;
    this.isInside = false;
    this.admission.leave();
  }

  /** @param isTimed whether its duration counts in the measure of how busy the server is */
  leave(isTimed: boolean): void {
    if (this.isOver) return;
    this.isOver = true;
    for (const name of this.callers) this.counts.remove(name);
    if (!this.isInside) return;
    this.isInside = false;
    this.admission.leave(isTimed && this.work !== 'download' ? performance.now() - this.began : undefined);
  }
}
