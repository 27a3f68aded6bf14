/**
 * A request is done when its answer was taken or its client is gone, and the work for it has ended. A client that hangs up gets
 * no room back while the work goes on: otherwise one caller could start any number of expensive queries.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest, RawServerDefault } from 'fastify';

const ended = new WeakSet<FastifyRequest>();
const waiting = new WeakMap<FastifyRequest, (() => void)[]>();

/**
 * When an answer is ready to be sent, the work has ended; also where a body did not arrive completely, which is answered with a
 * fault. Where the client is gone before its body was read, the request is not answered at all: the framework would wait for the
 * body for ever.
 */
export function addWorkEnd(fastify: FastifyInstance<RawServerDefault>): void {
  fastify.addHook('preParsing', (request, _reply, payload, done) => {
    if (request.raw.destroyed) endWork(request);
    else done(null, payload);
  });
  fastify.addHook('onSend', (request, _reply, payload, done) => {
    endWork(request);
    done(null, payload);
  });
}

/** Called by handlers that answer outside Fastify (`reply.hijack`). */
export function endWork(request: FastifyRequest): void {
  ended.add(request);
  for (const notify of waiting.get(request) ?? []) notify();
  waiting.delete(request);
}

/** Calls the work once, when the request is done. */
export function whenDone(request: FastifyRequest, { raw }: FastifyReply, work: () => void): void {
  let left = 2;
  const oneLess = (): void => {
    if ((left -= 1) === 0) work();
  };
  if (raw.closed || raw.destroyed) oneLess();
  else raw.once('close', oneLess);
  if (ended.has(request)) oneLess();
  else waiting.set(request, [...(waiting.get(request) ?? []), oneLess]);
}
