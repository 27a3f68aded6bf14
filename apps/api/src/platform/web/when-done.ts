/**
 * A request is done when its answer has been taken, or whoever asked has gone, and the work for it has ended. Who hangs up
 * gets no room back while the work goes on: otherwise one caller could set any number of dear questions going.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest, RawServerDefault } from 'fastify';

const ended = new WeakSet<FastifyRequest>();
const waiting = new WeakMap<FastifyRequest, (() => void)[]>();

/**
 * Where an answer is ready to be sent, the work has ended; also where a body never came whole, which is answered with a
 * fault. Who has gone before anybody began to read his body, while his token was looked at, is not answered at all: the
 * framework would wait for ever for a body that cannot come any more.
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

/** Told by whoever answers a request beside Fastify (`reply.hijack`). */
export function endWork(request: FastifyRequest): void {
  ended.add(request);
  for (const notify of waiting.get(request) ?? []) notify();
  waiting.delete(request);
}

/** Calls the work once. */
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
