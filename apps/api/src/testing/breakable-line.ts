/**
 * A line to PostgreSQL that a test can cut and mend: connections break and new ones are refused, as when it restarts.
 * Or freeze and thaw: connections stay, and nothing comes through, as when its machine hangs. Or add messages to what
 * PostgreSQL sends, in the same packet.
 */
import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { MessageReader } from './postgres-messages.js';

/** What goes on instead of a message of PostgreSQL; `hangUp`: and then the connection ends, as after a FATAL. */
export type Interference = (message: Buffer, hangUp: () => void) => Buffer;

export interface BreakableLine {
  /** The same database through the line. */
  readonly url: (direct: string) => string;
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** From now on; without one PostgreSQL's messages pass unchanged. */
  readonly interfere: (how?: Interference) => void;
  /** Sends this on every connection, unasked, and ends it. */
  readonly send: (words: Buffer) => void;
}

export async function breakableLine(server: string): Promise<BreakableLine> {
  const { hostname, port } = new URL(server);
  const sockets = new Set<Socket>();
  const clients = new Set<Socket>();
  let frozen = false;
  let interference: Interference | undefined;
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    if (frozen) socket.pause();
    return socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  };
  const speak = (far: Socket, near: Socket): void => {
    const reader = new MessageReader();
    far.on('data', (piece) => {
      let over = false;
      const changed = reader.read(piece).map((message) => interference?.(message, () => (over = true)) ?? message);
      near.write(Buffer.concat(changed));
      if (over) near.end();
    });
    far.on('end', () => near.end());
  };
  const open = (at: number): Promise<Server> =>
    new Promise((resolve, reject) => {
      const line = createServer((near) => {
        clients.add(near.on('close', () => clients.delete(near)));
        const far = keep(connect(Number(port), hostname));
        keep(near).pipe(far);
        speak(far, near);
        near.on('close', () => far.destroy());
        far.on('close', () => near.destroy());
      });
      line.once('error', reject).listen(at, '127.0.0.1', () => resolve(line));
    });

  let line = await open(0);
  const at = (line.address() as AddressInfo).port;
  return {
    url: (direct) => Object.assign(new URL(direct), { port: String(at) }).href,
    cut: () =>
      new Promise((resolve) => {
        line.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
    mend: async () => {
      line = await open(at);
    },
    freeze: () => {
      frozen = true;
      for (const socket of sockets) socket.pause();
    },
    thaw: () => {
      frozen = false;
      for (const socket of sockets) socket.resume();
    },
    interfere: (how) => {
      interference = how;
    },
    send: (words) => {
      for (const client of clients) client.end(words);
    },
  };
}
