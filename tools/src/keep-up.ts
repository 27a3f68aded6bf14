/**
 * Something that is started again when it dies (killed for want of memory, killed by hand): PostgreSQL and the API alike.
 * What keeps dying is left alone: more than three deaths within a minute that each came soon after a start, or a start that
 * is refused, and it is given up. What has been of use in between is worth another start, however often others end it.
 * While something outside keeps it from living (a full disk) its deaths do not count, and it is tried again until it lives.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../bootstrap/terminal.mjs';

const MINUTE = 60_000;
const MOST = 3;
/** Milliseconds of life that are of no use to anybody. */
const SHORT = 10_000;

/** Between two attempts while something outside hinders it. */
const AGAIN_MS = 2_000;

export interface Living {
  /** Settles when it has ended, whoever ended it. */
  readonly ended: Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/** What is printed for the person at the terminal. */
export interface Witness {
  readonly died: () => void;
  readonly isBack: () => void;
  /** It cannot live for now, and is tried again until it does. */
  readonly isHindered?: () => void;
}

export interface Keeping<T extends Living> {
  /**
   * Brings it to life, ready for use.
   * @param first what was started at first, when it is started again
   * @throws Refusal when it cannot be started at all; another error when it is worth another attempt
   */
  readonly start: (signal: AbortSignal, first?: T) => Promise<T>;
  /** The refusal that explains why it is given up. `refused`: the refusal of its start, where there was one. */
  readonly gaveUp: (refused?: Refusal) => Refusal;
  /** Whether something outside keeps it from living just now. */
  readonly isHindered?: () => boolean;
  readonly witness: Witness;
  /** Ends the keeping, as `stop` does, which must still be called. */
  readonly signal?: AbortSignal;
}

export interface Kept<T extends Living> {
  readonly first: T;
  /** Settles when it is not started again: with the reason, or with nothing after `stop`. */
  readonly over: Promise<Refusal | undefined>;
  /** Settles when it lives, or is over. */
  readonly lives: () => Promise<unknown>;
  /** Also while it is being started again. */
  readonly stop: () => Promise<void>;
}

export interface Death {
  /** Milliseconds on one clock. */
  readonly at: number;
  /** Milliseconds for which it could be used before. */
  readonly lived: number;
}

/** @returns whether what died like this, the last time now, is worth another start */
export const isWorthAnother = (deaths: readonly Death[]): boolean =>
  deaths.filter(({ at, lived }) => deaths.at(-1)!.at - at < MINUTE && lived < SHORT).length <= MOST;

export const keepUp = async <T extends Living>(keeping: Keeping<T>): Promise<Kept<T>> => {
  const { start, gaveUp, witness, isHindered = () => false } = keeping;
  const stopping = new AbortController();
  const signal = AbortSignal.any([stopping.signal, ...(keeping.signal ? [keeping.signal] : [])]);
  const first = await start(signal);
  let living: T | undefined = first;
  let lives: Promise<unknown> = Promise.resolve();

  /** @returns nothing when it died again before it could be used */
  const restart = async (): Promise<T | undefined> => {
    for (let isNoticed = false; ;) {
      try {
        return await start(signal, first);
      } catch (error) {
        if (signal.aborted) return undefined;
        if (!isHindered()) {
          if (error instanceof Refusal) throw error;
          return undefined;
        }
        if (!isNoticed) witness.isHindered?.();
        isNoticed = true;
        await pause(AGAIN_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  };
  const watch = async (): Promise<Refusal | undefined> => {
    const deaths: Death[] = [];
    for (;;) {
      const since = performance.now();
      await living?.ended;
      if (signal.aborted) return undefined;
      const at = performance.now();
      if (!isHindered()) deaths.push({ at, lived: at - since });
      if (!isWorthAnother(deaths)) return gaveUp();
      witness.died();
      const again = restart();
      lives = again.catch(() => undefined);
      living = await again;
      if (signal.aborted) await living?.stop();
      else if (living !== undefined) witness.isBack();
    }
  };
  const over = watch().catch((error: unknown) => gaveUp(error instanceof Refusal ? error : undefined));
  return {
    ...{ first, over },
    lives: () => Promise.race([lives, over]),
    stop: async () => {
      stopping.abort();
      await living?.stop();
      await over;
    },
  };
};
