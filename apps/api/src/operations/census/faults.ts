/** Faults found on the way, so that whoever mends a study or a file learns of all of them in one run. */
import { CensusFault, MOST_FAULTS, SeveralFaults } from './census-fault.js';

export class Faults {
  private readonly found: CensusFault[] = [];
  /** Found beyond those that are told: a wrong file has one in every cell. */
  private more = 0;

  get any(): boolean {
    return this.found.length > 0;
  }

  add(fault: CensusFault): void {
    const several = fault instanceof SeveralFaults;
    const all = several ? fault.faults : [fault];
    const room = Math.max(0, MOST_FAULTS - this.found.length);
    this.found.push(...all.slice(0, room));
    this.more += all.slice(room).length + (several ? fault.more : 0);
  }

  /** What the work gives; undefined where it is at fault, which is noted. */
  attempt<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      return this.noted(error);
    }
  }

  async within<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      return this.noted(error);
    }
  }

  /** Throws what was found: one fault as it is, several as one that tells all of them. */
  end(): void {
    const [first, ...others] = this.found;
    if (first) throw others.length ? new SeveralFaults(this.found, this.more) : first;
  }

  private noted(error: unknown): undefined {
    if (!(error instanceof CensusFault)) throw error;
    this.add(error);
    return undefined;
  }
}

/** Several as one that tells all of them, up to the bound; a single one as it is. */
export function together(found: readonly [CensusFault, ...CensusFault[]]): CensusFault {
  const told = found.slice(0, MOST_FAULTS);
  return told.length > 1 ? new SeveralFaults(told, found.length - told.length) : found[0];
}

/** Reads each; all faults of all of them at once. */
export function eachOf<A, T>(all: readonly A[], read: (one: A, i: number) => T): readonly T[] {
  const faults = new Faults();
  const answers = all.map((one, i) => faults.attempt(() => read(one, i)));
  faults.end();
  return answers as readonly T[];
}
