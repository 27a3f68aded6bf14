/**
 * An API that lives and does not answer. It is asked whether it is alive, which needs no database; one that does not
 * answer for long is killed, and its keeper starts it again. A busy machine, or a process that reckons for some
 * seconds, is waited for: only tries that fail in a row count, over the whole of the patience.
 */
import { get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

export interface Watching {
  /** Between two tries, and how long one may take; milliseconds. */
  readonly every: number;
  /** That many failed tries in a row, and it hangs. */
  readonly tries: number;
}

/** Half a minute without an answer. */
export const WATCHING: Watching = { every: 5_000, tries: 6 };

/**
 * A pause of ours that took that much longer than asked: then we did not run ourselves, and the try shows nothing about
 * the API.
 */
const OVERSLEPT = 2_000;

/** @returns whether it answers, with whatever status, within the time */
const answers = (address: string, milliseconds: number): Promise<boolean> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => over(false), milliseconds);
    // A connection of its own for each try: one that is kept may be gone while the process lives.
    const request = get(address, { agent: false }, (response) => {
      response.resume();
      over(true);
    });
    const over = (isAnswered: boolean): void => {
      clearTimeout(timer);
      resolve(isAnswered);
      request.destroy();
    };
    request.on('error', () => over(false));
  });

/** Settles with true when it hangs, and with false when `signal` says that nobody wants to know any more. */
export const hangs = async (address: string, signal: AbortSignal, { every, tries } = WATCHING): Promise<boolean> => {
  for (let failed = 0; failed < tries && !signal.aborted;) {
    const asked = performance.now();
    const isAnswered = await answers(address, every);
    const rest = Math.max(0, asked + every - performance.now());
    await pause(rest, undefined, { signal }).catch(() => undefined);
    const overslept = performance.now() - asked - every > OVERSLEPT;
    if (isAnswered) failed = 0;
    else if (!overslept) failed += 1;
  }
  return !signal.aborted;
};
