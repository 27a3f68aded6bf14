/**
 * A press of a button or a key, from the hand to the action. What it needs may still be on its way: then the press is kept and the
 * action is done as soon as everything is there. While the action is being done, another press is the same press.
 *
 * What is sent is what stood there when it was pressed: whoever goes on changing it has not finished, so a change takes the
 * kept press back. Where something cannot be had the press is not kept either, since nobody expects an action minutes later.
 */
import type { Failure } from './failure.js';

/** Something that has to be read before an action can be done. */
export interface Need {
  /** The answer to what is asked now, not to what was asked before. */
  readonly isThere: boolean;
  /** Why it is not there, unless it is being asked again. */
  readonly failure: Failure | undefined;
  readonly again: () => void;
}

/** On its way: neither there nor known to be out of reach. */
export const isComing = ({ isThere, failure }: Need): boolean => !isThere && failure === undefined;

export type PressState =
  | { readonly kind: 'rest' }
  /** Kept, until what it needs is there. */
  | { readonly kind: 'waiting' }
  /** Taken back by a change. */
  | { readonly kind: 'taken-back' }
  /** What it needs could not be had; pressed again, it is asked again. */
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'doing' };

const REST: PressState = { kind: 'rest' };

export class Press<Given extends readonly unknown[]> {
  private current = REST;
  private given: Given | undefined;
  /** Failures that were known when it was pressed, upon which it was asked again. */
  private past: readonly Failure[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(
    private needs: readonly Need[],
    private action: (...given: Given) => unknown,
  ) {}

  readonly state = (): PressState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What is needed and what would be done, as they stand now. */
  know(needs: readonly Need[], action: (...given: Given) => unknown): void {
    this.needs = needs;
    this.action = action;
  }

  readonly press = (...given: Given): void => {
    if (this.current.kind === 'doing') return;
    const failed = this.missing().filter(({ failure }) => failure);
    this.given = given;
    this.past = failed.map(({ failure }) => failure!);
    this.become({ kind: 'waiting' });
    this.look();
    failed.forEach(({ again }) => again());
  };

  /** Presses again with the arguments of the last press. */
  readonly again = (): void => {
    if (this.given) this.press(...this.given);
  };

  /** Does the kept action when everything it needs is there, and gives it up when something it needs has failed. */
  look(): void {
    const { kind } = this.current;
    const missing = this.missing();
    const failure = missing.map((need) => need.failure).find((one) => one && !this.past.includes(one));
    if (kind === 'waiting' && missing.length === 0) this.carryOut(this.given!);
    else if (kind === 'waiting' && failure) this.become({ kind: 'failed', failure });
    else if (kind === 'failed' && missing.length === 0) this.become(REST);
  }

  /** Call when what would be sent has been changed: a press that is kept is dropped. */
  readonly takeBack = (): void => {
    if (this.current.kind === 'waiting') this.become({ kind: 'taken-back' });
  };

  private missing(): readonly Need[] {
    return this.needs.filter(({ isThere }) => !isThere);
  }

  private carryOut(given: Given): void {
    this.become({ kind: 'doing' });
    const { action } = this;
    const done = async () => action(...given);
    void done().finally(() => this.become(REST));
  }

  private become(state: PressState): void {
    this.current = state;
    this.listeners.forEach((listener) => listener());
  }
}
