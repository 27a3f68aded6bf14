/**
 * The door of a full house: before a body is read or a token looked at, a request beyond what can be answered soon gets
 * 503 SYSTEM_BUSY and a time to come back. Health and the screens' own files always pass: they cost nothing, and whoever
 * watches must not take a busy house for a dead one.
 */
import { doorWords } from '@vlis/reporting';
import type { FastifyInstance, FastifyReply, FastifyRequest, RawServerDefault } from 'fastify';
import { GRAPHQL_PATH } from '../graphql/graphql-path.js';
import { Admission, type Work } from './admission.js';
import { pathOf } from './request-scene.hooks.js';
import { sendFault } from './send-fault.js';

/** The screens say with it that a GraphQL request writes; others are taken for readers. */
export const WORK_HEADER = 'x-vlis-work';

const LOOK_AGAIN_MS = 200;
/** Whoever is turned away comes back after a time of his own within these seconds, so that not all come back at once. */
const RETRY_SECONDS = { from: 2, to: 8 } as const;

export function addShedding(fastify: FastifyInstance<RawServerDefault>, admission = new Admission()): void {
  let planned = performance.now() + LOOK_AGAIN_MS;
  const timer = setInterval(() => {
    const now = performance.now();
    admission.adjust(Math.max(0, now - planned));
    planned = now + LOOK_AGAIN_MS;
  }, LOOK_AGAIN_MS).unref();
  fastify.addHook('onClose', (_instance, done) => {
    clearInterval(timer);
    done();
  });

  fastify.addHook('onRequest', (request, reply, done) => {
    const work = workOf(request);
    if (work === undefined) return done();
    if (!admission.enter(work)) return turnAway(request, reply);
    const began = performance.now();
    // Comes once and always, also when whoever asked has gone.
    reply.raw.once('close', () => admission.leave(work === 'download' ? undefined : performance.now() - began));
    done();
  });
  // Who says that he writes and only reads has come in by the wrong door.
  fastify.addHook('preValidation', (request, reply, done) => {
    const pretends = workOf(request) === 'write' && pathOf(request) === GRAPHQL_PATH && onlyReads(request.body);
    if (pretends && !admission.fits('read')) return turnAway(request, reply);
    done();
  });
}

/** Undefined: passes always. Beginning to sign in can wait as a reader can; who has begun is let finish. */
function workOf(request: FastifyRequest): Work | undefined {
  const path = pathOf(request);
  if (path === GRAPHQL_PATH) return request.headers[WORK_HEADER] === 'write' ? 'write' : 'read';
  if (path.startsWith('/exports/')) return 'download';
  if (path === '/oidc/auth') return 'read';
  // Without them the API itself could not tell whose token holds.
  if (path === '/oidc/jwks' || path.startsWith('/oidc/.well-known/')) return undefined;
  return path.startsWith('/oidc/') ? 'write' : undefined;
}

const onlyReads = (body: unknown): boolean => {
  const { query } = (body ?? {}) as { readonly query?: unknown };
  return typeof query === 'string' && !/\bmutation\b/.test(query);
};

/** A body up to this is let come in and thrown away, so that the connection serves for the next attempt. */
const SMALL_BODY = 64 * 1024;

function turnAway(request: FastifyRequest, reply: FastifyReply): void {
  const { from, to } = RETRY_SECONDS;
  void reply.header('retry-after', String(from + Math.floor(Math.random() * (to - from + 1))));
  const answer = (): void =>
    sendFault(request, reply, { status: 503, code: 'SYSTEM_BUSY', message: doorWords('SYSTEM_BUSY') });
  const { raw } = request;
  const length = Number(raw.headers['content-length'] ?? 0);
  if (raw.complete || (length === 0 && raw.headers['transfer-encoding'] === undefined)) return answer();
  if (length > 0 && length <= SMALL_BODY) {
    raw.once('end', answer);
    raw.resume();
    return;
  }
  void reply.header('connection', 'close');
  answer();
}
