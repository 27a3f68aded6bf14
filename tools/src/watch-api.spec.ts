/** Servers that answer, do not answer, or are not there: what counts as hanging. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hangs } from './watch-api.js';

const quick = { every: 40, tries: 3 };
/** Long enough for an answer on a busy machine. */
const patient = { every: 1500, tries: 3 };

let server: Server;
let asked = 0;
const listen = async (answer: RequestListener): Promise<string> => {
  asked = 0;
  server = createServer((request, response) => {
    asked += 1;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/health/live`;
};
afterEach(
  () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
);

it('hangs when it takes every question and answers none', async () => {
  const address = await listen(() => undefined);
  expect(await hangs(address, new AbortController().signal, quick)).toBe(true);
});

it('does not hang while one of a few in a row is answered, with whatever status', async () => {
  const enough = new AbortController();
  const address = await listen((_, response) => {
    if (asked === 7) enough.abort();
    if (asked % patient.tries === 0) response.writeHead(503).end();
  });
  expect(await hangs(address, enough.signal, patient)).toBe(false);
  expect(asked).toBeGreaterThanOrEqual(7);
});

it('is no longer watched when it has ended', async () => {
  const over = new AbortController();
  const address = await listen(() => over.abort());
  expect(await hangs(address, over.signal, quick)).toBe(false);
});
