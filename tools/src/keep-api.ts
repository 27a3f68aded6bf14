/** The API, kept up: started again on the same port when it dies, as soon as its database lives. */
import { died, startApi, waitUntilReady, type Api, type ApiOptions } from './api.js';
import { keepUp, type Kept, type Witness } from './keep-up.js';

export interface Surroundings {
  /** Settles when the database lives: without it the API would only die again. */
  readonly databaseLives: () => Promise<unknown>;
  /** Is told the process of every API that is started. */
  readonly began: (pid: number) => void;
  readonly witness: Witness;
  readonly signal: AbortSignal;
}

export const keepApi = (options: ApiOptions, surroundings: Surroundings): Promise<Kept<Api>> => {
  let lastEnd = '?';
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
    return api;
  };
  return keepUp({
    start,
    gaveUp: () => died(lastEnd, options.log),
    witness: surroundings.witness,
    signal: surroundings.signal,
  });
};
