/**
 * Rejects requests under overload: before a body is read or a token checked, a request beyond what can be answered soon gets 503
 * SYSTEM_BUSY and a time to come back. Health checks and the screens' own files always pass: they cost nothing, and a monitor
 * must not take a busy server for a dead one.
 */
import { admissionWords } from '@vlis/reporting';
import type { FastifyInstance, FastifyReply, FastifyRequest, RawServerDefault } from 'fastify';
import { createHash } from 'node:crypto';
import { FILES } from '../files/file-bodies.js';
import { GRAPHQL_PATH } from '../graphql/graphql-path.js';
import type { KnownOperations } from '../graphql/known-operations.js';
import { addressGroup } from './address-group.js';
import { viewerOf } from '../auth/request-viewer.js';
import { Admission, type Work } from './admission.js';
import { hasBody } from './body-limit.js';
import { pathOf } from './request-context.hooks.js';
import { sendFault } from './send-fault.js';
import { CallerCounts, Visit } from './visit.js';
import { whenDone } from './when-done.js';

/** With this header the screens mark GraphQL requests that write; others count as reads. */
export const WORK_HEADER = 'x-vlis-work';

const LOOK_AGAIN_MS = 200;
/** Each rejected client comes back after a random time in this range of seconds, so that not all come back at once. */
const RETRY_SECONDS = { from: 2, to: 8 } as const;
/** A body that takes longer to arrive comes over a slow line, or from somebody who wants to block places by waiting. */
const BODY_MS = 100;

export function addShedding(
  fastify: FastifyInstance<RawServerDefault>,
  known: KnownOperations,
  admission = new Admission(),
): void {
  const counts = new CallerCounts(admission);
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
    const visit = new Visit(work, admission, counts);
    if (!visit.countFor(callerName(request))) return turnAway(request, reply, 'caller');
    if (!visit.enter()) {
      visit.leave(false);
      return turnAway(request, reply);
    }
    visits.set(request, visit);
    const slow = hasBody(request.raw) ? setTimeout(() => request.raw.complete || visit.stepOut(), BODY_MS) : undefined;
    whenDone(request, reply, () => {
      clearTimeout(slow);
      visit.leave(true);
    });
    done();
  });
  // The token has been checked by now: one account with many tokens is still one caller.
  fastify.addHook('preParsing', (request, reply, payload, done) => {
    const viewer = viewerOf(request);
    const hasPlace = !viewer || (visits.get(request)?.countFor(`account ${viewer.accountId}`) ?? true);
    if (!hasPlace) return turnAway(request, reply, 'caller');
    done(null, payload);
  });
  fastify.addHook('preValidation', (request, reply, done) => {
    if (visits.get(request)?.enter() === false) return turnAway(request, reply);
    // A request that is marked as a write and only reads is treated as a read.
    const pretends =
      workOf(request) === 'write' && pathOf(request) === GRAPHQL_PATH && onlyReads(known.textIn(request.body));
    if (pretends && !admission.fits('read')) return turnAway(request, reply);
    done();
  });
}

const visits = new WeakMap<FastifyRequest, Visit>();

/**
 * A request that waits in its caller's own queue, or is the one expensive request of its caller, gives its place back. Its
 * duration shows nothing about the load, and others must not be rejected because of it.
 */
export const stepAside = (request: FastifyRequest): void => visits.get(request)?.leave(false);

/** Undefined: always passes. The start of a sign-in may be rejected like a read; one that has begun may be finished. */
function workOf(request: FastifyRequest): Work | undefined {
  // An unknown path costs nothing; in production there is no sign-in here.
  if (request.is404) return undefined;
  const path = pathOf(request);
  // GET writes nothing.
  if (path === GRAPHQL_PATH)
    return request.method === 'POST' && request.headers[WORK_HEADER] === 'write' ? 'write' : 'read';
  if (path.startsWith('/exports/')) return 'download';
  if (path.startsWith(FILES)) return request.method === 'POST' ? 'write' : 'download';
  if (path === '/oidc/auth') return 'read';
  // The signing keys, without which the API cannot verify any token.
  if (path === '/oidc/jwks' || path.startsWith('/oidc/.well-known/')) return undefined;
  return path.startsWith('/oidc/') ? 'write' : undefined;
}

/**
 * The caller before the token is verified: nobody can use another person's token, and an invented one is rejected by the check
 * that follows. Requests of the sign-in count each on its own, because a whole ministry may share one address.
 */
const callerName = (request: FastifyRequest): string => {
  const { authorization } = request.headers;
  if (authorization !== undefined) return createHash('sha256').update(authorization).digest('base64url');
  return pathOf(request) === GRAPHQL_PATH ? addressGroup(request.ip) : request.id;
};

const onlyReads = (text: string | undefined): boolean => text !== undefined && !/\bmutation\b/.test(text);

/** The server is at its limit, or `caller` at theirs. */
function turnAway(request: FastifyRequest, reply: FastifyReply, whose: 'server' | 'caller' = 'server'): void {
  const { from, to } = RETRY_SECONDS;
  void reply.header('retry-after', String(from + Math.floor(Math.random() * (to - from + 1))));
  const [status, code] = whose === 'server' ? ([503, 'SYSTEM_BUSY'] as const) : ([429, 'TOO_MANY_REQUESTS'] as const);
  sendFault(request, reply, { status, code, message: admissionWords(code) });
}
