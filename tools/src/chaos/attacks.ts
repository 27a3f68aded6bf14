/**
 * Clients that misbehave. One account asks what is dear, many times at once; addresses send slowly or never end, send what
 * is too large, or open connections and leave them. Nobody else may be refused for that.
 */
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { ALIASES, DEFAULT_PAGE, FAN_OUT, JUST_ALLOWED } from './dear-questions.js';
import { always, type Fault, type Stage } from './fault.js';

const SECONDS = 4;

const insisting = (name: string, queries: readonly string[]): Fault => ({
  ...{ name: `one account asks ${name}, 40 at once`, kind: 'attack', isPossible: always },
  run: async ({ scene: { attacker } }) => {
    const until = Date.now() + SECONDS * 1000;
    const insist = async (query: string): Promise<void> => {
      while (Date.now() < until) await attacker.ask('read', query).then(() => pause(5));
    };
    await Promise.all(Array.from({ length: 40 }, (_, n) => insist(queries[n % queries.length]!)));
  },
});

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

/** @param more header lines, each with its end */
const head = (length: number, more = ''): string =>
  `POST /graphql HTTP/1.1\r\nhost: localhost\r\n${more}content-type: application/json\r\ncontent-length: ${length}\r\n\r\n`;

const trickle =
  (length: number, authorization = '') =>
  (socket: Socket): void => {
    socket.write(head(length, authorization));
    const timer = setInterval(() => socket.write('x'), 200);
    socket.on('close', () => clearInterval(timer));
  };

const slowBodies: Fault = {
  ...{ name: 'bodies of nobody that come a byte at a time', kind: 'attack', isPossible: always },
  run: (stage) => withConnections(stage, 100, trickle(60_000)),
};

/** With a token the server reads more, and so waits for more. */
const slowBodiesOfOne: Fault = {
  ...{ name: 'bodies of one account that come a byte at a time', kind: 'attack', isPossible: always },
  run: async (stage) =>
    withConnections(stage, 100, trickle(1_000_000, `authorization: Bearer ${await stage.scene.attacker.bearer()}\r\n`)),
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
  insisting('many names of a large field', [ALIASES]),
  insisting('lists inside lists', [FAN_OUT]),
  insisting('long pages by default', [DEFAULT_PAGE]),
  insisting('what is just allowed', JUST_ALLOWED),
  insisting('all of these', [ALIASES, FAN_OUT, DEFAULT_PAGE, ...JUST_ALLOWED]),
  ...[slowBodies, slowBodiesOfOne, slowHeaders, largeBodies, brokenRequests, cutAnswers],
];
