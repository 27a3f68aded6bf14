/**
 * Clients that misbehave. One account asks what is dear, many times at once; addresses send slowly or never end, send what
 * is too large, or open connections and leave them. Nobody else may be refused for that.
 */
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { always, type Fault, type Stage } from './fault.js';

const SECONDS = 4;

/** Many aliases of one large field, and wide lists inside lists. */
const DEAR_QUERIES = [
  `{ ${Array.from({ length: 200 }, (_, n) => `a${n}: formVersions { definition }`).join(' ')} }`,
  `query ($page: PageInput = { limit: 200 }) { obligations(filter: {}, page: $page) { rows {
     library { name { vi } province { name } commune { name } } submission { id filled } } } }`,
  `{ libraries(page: { limit: 200 }) { rows { name { vi en } province { name } type { name { vi } } } } }`,
  `{ ${Array.from({ length: 20 }, (_, n) => `u${n}: units(level: COMMUNE) { name code }`).join(' ')} }`,
];

const dearQuestions: Fault = {
  ...{ name: 'one account asks dear questions, 40 at once', kind: 'attack', isPossible: always },
  run: async ({ scene: { attacker } }) => {
    const until = Date.now() + SECONDS * 1000;
    const insist = async (query: string): Promise<void> => {
      while (Date.now() < until) await attacker.ask('read', query).then(() => pause(5));
    };
    await Promise.all(Array.from({ length: 40 }, (_, n) => insist(DEAR_QUERIES[n % DEAR_QUERIES.length]!)));
  },
};

/** Opens connections, lets `send` speak on each, and closes them after some seconds. */
const withConnections = async (
  { scene: { system } }: Stage,
  count: number,
  send: (socket: Socket) => void,
): Promise<void> => {
  const sockets = Array.from({ length: count }, () => {
    const socket = connect({ port: system.port, host: 'localhost' });
    socket.on('error', () => undefined).on('connect', () => send(socket));
    return socket.resume();
  });
  await pause(SECONDS * 1000);
  for (const socket of sockets) socket.destroy();
};

const head = (length: number): string =>
  `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`;

const slowBodies: Fault = {
  ...{ name: 'bodies that come a byte at a time', kind: 'attack', isPossible: always },
  run: (stage) =>
    withConnections(stage, 100, (socket) => {
      socket.write(head(100_000));
      const timer = setInterval(() => socket.write('x'), 200);
      socket.on('close', () => clearInterval(timer));
    }),
};

const slowHeaders: Fault = {
  ...{ name: 'headers that never end', kind: 'attack', isPossible: always },
  run: (stage) =>
    withConnections(stage, 100, (socket) => {
      socket.write('GET / HTTP/1.1\r\nhost: localhost\r\n');
      const timer = setInterval(() => socket.write(`x-more: ${Date.now()}\r\n`), 200);
      socket.on('close', () => clearInterval(timer));
    }),
};

const largeBodies: Fault = {
  ...{ name: 'large bodies of nobody', kind: 'attack', isPossible: always },
  run: (stage) =>
    withConnections(stage, 30, (socket) => {
      socket.write(head(15_000_000));
      const block = Buffer.alloc(64 * 1024, 0x20);
      const more = (error?: Error | null): void => {
        if (error == null && socket.writable) socket.write(block, more);
      };
      more();
    }),
};

const brokenRequests: Fault = {
  ...{ name: 'bytes that are no HTTP', kind: 'attack', isPossible: always },
  run: (stage) =>
    withConnections(stage, 60, (socket) => socket.write(Buffer.from('\u0000\u0001GET / \n\n\uFFFF', 'utf8'))),
};

const cutAnswers: Fault = {
  ...{ name: 'clients that leave before the answer', kind: 'attack', isPossible: always },
  run: async ({ scene: { system } }) => {
    const until = Date.now() + SECONDS * 1000;
    const leave = async (): Promise<void> => {
      while (Date.now() < until) {
        await fetch(`${system.address}/`, { signal: AbortSignal.timeout(2) }).catch(() => undefined);
        await pause(10);
      }
    };
    await Promise.all(Array.from({ length: 10 }, leave));
  },
};

export const attacks: readonly Fault[] = [
  ...[dearQuestions, slowBodies, slowHeaders, largeBodies, brokenRequests, cutAnswers],
];
