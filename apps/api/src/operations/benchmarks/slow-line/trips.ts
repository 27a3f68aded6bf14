/** How often a page had to wait for the line, one time after the other. */

/** A question to the network, in seconds of one clock. */
export interface Trip {
  readonly asked: number;
  /** When the answer began to come. */
  readonly answered: number;
}

/** The longest chain of trips of which each was asked only after the one before it had been answered. */
export function serialTrips(trips: readonly Trip[]): number {
  let free = -Infinity;
  let chain = 0;
  for (const { asked, answered } of trips.toSorted((a, b) => a.answered - b.answered)) {
    if (asked < free) continue;
    chain += 1;
    free = answered;
  }
  return chain;
}
