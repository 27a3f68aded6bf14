/**
 * A process of its own for those who make the load, so that making it costs the server no time of its only thread.
 * Requests and answers are messages, one after the other.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { basename } from 'node:path';

export interface FarProcess {
  /** Throws what went wrong there, and where the process has ended. */
  readonly ask: <T>(wish: object) => Promise<T>;
  readonly close: () => void;
}

/** @param file what runs there and calls `grantWishes` */
export function farProcess(file: string): FarProcess {
  const child = fork(file, { execArgv: [] });
  const gone = once(child, 'exit').then((): never => {
    throw new Error(`${basename(file)} ended`);
  });
  gone.catch(() => undefined);
  return {
    ask: async <T>(wish: object): Promise<T> => {
      const heard = once(child, 'message');
      child.send(wish);
      const [answer] = (await Promise.race([heard, gone])) as [{ readonly result: T } | { readonly fault: string }];
      if ('fault' in answer) throw new Error(answer.fault);
      return answer.result;
    },
    close: () => child.disconnect(),
  };
}

/** In that process. */
export function grantWishes<Wish>(grant: (wish: Wish) => Promise<unknown>): void {
  process.on('message', (wish: Wish) => {
    grant(wish).then(
      (result) => process.send?.({ result: result ?? null }),
      (error: unknown) => process.send?.({ fault: error instanceof Error ? error.stack : String(error) }),
    );
  });
}
