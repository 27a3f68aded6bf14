/**
 * Limits of time for slow clients: one that sends or reads a little at a time would hold a connection, and an answer in memory,
 * for ever. Node.js measures a request, headers and body, from its first byte; the time of an answer is measured here.
 */
import type { FastifyInstance, FastifyServerOptions, RawServerDefault } from 'fastify';
import type { Config } from '../config/config.js';

/** How often Node.js checks for requests that take too long: 30 times within their limit. */
const LOOKS = 30;

type ServerOptions = Pick<FastifyServerOptions<RawServerDefault>, 'requestTimeout' | 'keepAliveTimeout'> & {
  readonly http: { readonly headersTimeout: number; readonly connectionsCheckingInterval: number };
};

export const timesOf = ({ requestMs }: Config): ServerOptions => ({
  requestTimeout: requestMs,
  keepAliveTimeout: 72_000,
  http: { headersTimeout: requestMs, connectionsCheckingInterval: Math.ceil(requestMs / LOOKS) },
});

/** Cuts the connection of a client that has not taken its answer in time. */
export function addAnswerTime(fastify: FastifyInstance<RawServerDefault>, { answerMs }: Config): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const cut = setTimeout(() => request.raw.socket.destroy(), answerMs);
    cut.unref();
    reply.raw.once('close', () => clearTimeout(cut));
    done(null, payload);
  });
}
