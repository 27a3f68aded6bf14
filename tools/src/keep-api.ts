/**
 * The API, kept up: started again on the same port when it dies, as soon as its database lives; and killed, so that it is
 * started again, when it lives and has not answered for long.
 */
import { died, startApi, waitUntilReady, type Api, type ApiOptions } from './api.js';
import { keepUp, type Kept, type Witness } from './keep-up.js';
import { appendLog } from './logs.js';
import { hangs, WATCHING } from './watch-api.js';

export interface Surroundings {
  /** Settles when the database lives: without it the API would only die again. */
  readonly databaseLives: () => Promise<unknown>;
  /** Called with the process of every API that is started. */
  readonly began: (pid: number) => void;
  /** Called when the API hangs and is ended. */
  readonly hung: () => void;
  readonly witness: Witness;
  readonly signal: AbortSignal;
}

export const keepApi = (options: ApiOptions, surroundings: Surroundings): Promise<Kept<Api>> => {
  let lastEnd = '?';
  const watch = async (api: Api, signal: AbortSignal): Promise<void> => {
    const over = new AbortController();
    void api.ended.then(() => over.abort());
    const isHung = await hangs(`http://localhost:${options.port}/health/live`, AbortSignal.any([signal, over.signal]));
    if (!isHung) return;
    const reason = `no answer to ${WATCHING.tries} questions in a row, each waited for ${WATCHING.every / 1000} s; killed`;
    const line = { time: new Date().toISOString(), level: 'error', message: 'the API hangs', pid: api.pid, reason };
    appendLog(options.log, `${JSON.stringify(line)}\n`);
    surroundings.hung();
    api.kill();
  };
  const start = async (signal: AbortSignal, first?: Api): Promise<Api> => {
    if (first) await surroundings.databaseLives();
    const api = startApi(options);
    void api.ended.then((how) => (lastEnd = how));
    surroundings.began(api.pid);
    try {
      await waitUntilReady(api, options, signal);
    } catch (error) {
      await api.stop();
      // The first time somebody waits for the reason; later it may be worth another attempt.
      throw first ? new Error('it ended while it was starting', { cause: error }) : error;
    }
    void watch(api, signal);
    return api;
  };
  return keepUp({
    start,
    gaveUp: () => died(lastEnd, options.log),
    witness: surroundings.witness,
    signal: surroundings.signal,
  });
};
