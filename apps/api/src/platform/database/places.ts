/**
 * Places on connections for one caller. The fields of a question run side by side, so one question alone could take every
 * connection of the pool, and others would wait until their patience ends. A place is held for one statement, one
 * snapshot or one action, and never while another is waited for, so nobody waits in a circle.
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
      // From hand to hand, so that nobody who has just come takes it.
      if (next) next();
      else this.taken -= 1;
    }
  }
}
