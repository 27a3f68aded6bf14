/**
 * Limits how many connections are open. Each costs memory and a file descriptor, even without a request, and one caller can open
 * thousands. At the limit the newest is accepted and another one is closed: of the address with the most connections, the one
 * without a request for the longest time. A connection whose request has arrived is never closed for another one.
 */
import type { FastifyInstance, RawServerDefault } from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Config } from '../config/config.js';
import type { Log } from '../log/log.js';
import { addressGroup } from './address-group.js';
import { hasBody } from './body-limit.js';

interface Caller {
  open: number;
  /** Connections without a whole request, in the order in which they became so. */
  readonly waiting: Set<Socket>;
}

const WARN_AGAIN_MS = 60_000;

export function addConnectionBound(
  fastify: FastifyInstance<RawServerDefault>,
  { connections: most }: Config,
  log: Log,
): void {
  const callers = new Map<string, Caller>();
  const callerOf = new WeakMap<Socket, Caller>();
  let open = 0;
  let warnedAt = -Infinity;

  const makeRoom = (fresh: Socket): void => {
    if (performance.now() - warnedAt > WARN_AGAIN_MS) {
      warnedAt = performance.now();
      log.event('warn', 'connections full', { most, addresses: callers.size });
    }
    const fullest = [...callers.values()].filter(({ waiting }) => waiting.size > 0).sort((a, b) => b.open - a.open)[0];
    const [victim = fresh] = fullest?.waiting ?? [];
    fullest?.waiting.delete(victim);
    victim.destroy();
  };

  fastify.server.on('connection', (socket: Socket) => {
    const address = addressGroup(socket.remoteAddress ?? '');
    const caller = callers.get(address) ?? { open: 0, waiting: new Set() };
    callers.set(address, caller);
    callerOf.set(socket, caller);
    caller.open += 1;
    open += 1;
    socket.once('close', () => {
      caller.waiting.delete(socket);
      caller.open -= 1;
      open -= 1;
      if (caller.open === 0) callers.delete(address);
    });
    if (open > most) makeRoom(socket);
    if (!socket.destroyed) caller.waiting.add(socket);
  });

  fastify.server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    const waiting = callerOf.get(socket)?.waiting;
    const arrived = (): unknown => waiting?.delete(socket);
    if (hasBody(request)) request.once('end', arrived);
    else arrived();
    response.once('finish', () => {
      request.off('end', arrived);
      // After those that have been idle for longer.
      waiting?.delete(socket);
      if (!socket.destroyed) waiting?.add(socket);
    });
  });
}
