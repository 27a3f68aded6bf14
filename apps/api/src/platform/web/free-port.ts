import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below the ports that a system assigns by itself (from 32768 on Linux), which any outgoing connection may take first. Not those of tools/src/free-port.ts: an
 * installation that is stopped for a moment keeps its port in mind, and would find it taken.
 */
const [LOWEST, HIGHEST] = [26_000, 32_000];
const TRIES = 100;

/** A port of 127.0.0.1 that is free at this moment. */
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
