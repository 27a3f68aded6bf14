import { Stopwatch } from './stopwatch.js';

/** The same work several times over, each time a lap. */
export async function timed(times: number, work: () => Promise<unknown>): Promise<Stopwatch> {
  const watch = new Stopwatch();
  for (let n = 0; n < times; n++) await watch.time(work);
  return watch;
}
