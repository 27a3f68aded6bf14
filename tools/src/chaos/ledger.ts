/**
 * What the system has acknowledged, noted outside of it. After all faults the database is held against it: what was
 * answered with "done" must be there. What was not answered may be there or not.
 */
import { setTimeout as pause } from 'node:timers/promises';

export interface AcknowledgedSave {
  readonly submissionId: number;
  readonly revision: number;
  /** Item → number typed, as it must stand in the history of that revision. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface AcknowledgedMove {
  readonly submissionId: number;
  readonly move: string;
}

export class Ledger {
  readonly saves: AcknowledgedSave[] = [];
  readonly moves: AcknowledgedMove[] = [];
  /** Libraries and rounds, by id, whose creation was acknowledged to the administrator. */
  readonly rounds: number[] = [];
}

/** How requests went, in the order in which they came back. */
export interface Outcome {
  readonly at: number;
  readonly who: string;
  readonly what: 'read' | 'write';
  /** 0: the connection was refused or broken. */
  readonly status: number;
  readonly code?: string;
  /** The answer that was wanted. */
  readonly well: boolean;
  readonly milliseconds: number;
}

export class Witness {
  readonly outcomes: Outcome[] = [];
  /** Requests that have not come back, by the moment at which they began. */
  private readonly underWay = new Map<object, number>();
  /** Called with each outcome as it comes. */
  private readonly waiting = new Set<(outcome: Outcome) => void>();

  /** A request sets out. @returns to be called when it has come back and is noted */
  setOut(at: number): () => void {
    const request = {};
    this.underWay.set(request, at);
    return () => void this.underWay.delete(request);
  }

  /** Until everything that set out before that moment has come back: what hangs is counted too, and not left out. */
  async allBack(before: number): Promise<void> {
    while ([...this.underWay.values()].some((at) => at < before)) await pause(50);
  }

  note(outcome: Outcome): void {
    this.outcomes.push(outcome);
    for (const listener of this.waiting) listener(outcome);
  }

  /** The first outcome after now that `isIt`; undefined when none comes in time. */
  next(isIt: (outcome: Outcome) => boolean, patience: number): Promise<Outcome | undefined> {
    return new Promise((resolve) => {
      const finish = (found?: Outcome): void => {
        clearTimeout(timer);
        this.waiting.delete(listener);
        resolve(found);
      };
      const listener = (outcome: Outcome): void => {
        if (isIt(outcome)) finish(outcome);
      };
      const timer = setTimeout(finish, patience);
      this.waiting.add(listener);
    });
  }
}
