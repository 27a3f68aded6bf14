/**
 * The connections of one caller. The fields of a query run in parallel, so one query alone could take every connection of the
 * pool, and others would wait until their time is over. A place is held for one statement, one snapshot or one action, and never
 * while waiting for another place, so no deadlock is possible.
 */
export class Places {
  private readonly line: (() => void)[] = [];
  private taken = 0;

  constructor(private readonly most: number) {}

  async through<T>(work: () => Promise<T>): Promise<T> {
    if (this.taken < this.most) this.taken += 1;
    else await new Promise<void>((enter) => this.line.push(enter));
    try {
      return await work();
    } finally {
      const next = this.line.shift();
      // Handed to the first who waits, so that a statement that has just come cannot take it.
      if (next) next();
      else this.taken -= 1;
    }
  }
}
