import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below the ports that a system assigns by itself (from 32768 on Linux), which any outgoing connection may take first. Not those of
 * apps/api/src/platform/web/free-port.ts: an installation that is stopped for a moment would find its port taken by a test of the API.
 */
const [LOWEST, HIGHEST] = [20_000, 26_000];
const TRIES = 100;

/** A port of 127.0.0.1 that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port among ${LOWEST} to ${HIGHEST} in ${TRIES} tries`);
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1' }, () => server.close(() => resolve(true)));
  });
