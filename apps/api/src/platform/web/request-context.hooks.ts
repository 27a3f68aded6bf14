/**
 * Gives every request its correlation id, and logs one line when it is done, without the query string: sign-in codes are sent
 * there.
 */
import type { FastifyInstance, FastifyRequest, RawServerDefault } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { viewerOf } from '../auth/request-viewer.js';
import { withinAllowance, type Allowance } from '../database/statement-allowance.js';
import type { Log } from '../log/log.js';
import { withinRequest } from '../log/request-context.js';
import type { Metrics } from '../metrics/metrics.js';
import { operationNameOf } from '../metrics/operation-name.js';

const GIVEN_ID = /^[\w-]{8,64}$/;

/** The id given by a proxy where it has the right form; otherwise a new one. */
export const correlationIdOf = ({ headers }: IncomingMessage): string => {
  const given = headers['x-request-id'];
  return typeof given === 'string' && GIVEN_ID.test(given) ? given : randomUUID();
};

export function addRequestContext(fastify: FastifyInstance<RawServerDefault>, log: Log, metrics: Metrics): void {
  const allowances = new WeakMap<FastifyRequest, Readonly<Allowance>>();
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    withinRequest({ correlationId: request.id, ip: request.ip }, done);
  });
  // Again after the body has been read: reading a stream loses the context of AsyncLocalStorage.
  fastify.addHook('preHandler', (request, _reply, done) =>
    withinRequest({ correlationId: request.id, ip: request.ip }, () =>
      withinAllowance((allowance) => {
        allowances.set(request, allowance);
        done();
      }),
    ),
  );
  fastify.addHook('onResponse', (request, reply, done) => {
    log.event('info', 'request', {
      id: request.id,
      method: request.method,
      path: pathOf(request),
      operation: operationOf(request),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      account: viewerOf(request)?.username,
      ip: request.ip,
    });
    const operation = operationNameOf(request);
    metrics.requests.observe({ operation, status: reply.statusCode }, reply.elapsedTime / 1000);
    metrics.statements.observe(allowances.get(request)?.spent ?? 0);
    done();
  });
}

/** The path as requested, also where a mounted application sees a shorter one. */
export const pathOf = ({ originalUrl }: FastifyRequest): string => originalUrl.split('?', 1)[0]!;

/** The client's name for its GraphQL operation, shortened because it is the client's text. */
function operationOf({ body }: FastifyRequest): string | undefined {
  const name = (body as { operationName?: unknown } | null | undefined)?.operationName;
  return typeof name === 'string' ? name.slice(0, 60) : undefined;
}
