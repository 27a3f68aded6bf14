/**
 * The door of a full house: before a body is read or a token looked at, a request beyond what can be answered soon gets
 * 503 SYSTEM_BUSY and a time to come back. Health and the screens' own files always pass: they cost nothing, and whoever
 * watches must not take a busy house for a dead one.
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

/** The screens say with it that a GraphQL request writes; others are taken for readers. */
export const WORK_HEADER = 'x-vlis-work';

const LOOK_AGAIN_MS = 200;
/** Whoever is turned away comes back after a time of his own within these seconds, so that not all come back at once. */
const RETRY_SECONDS = { from: 2, to: 8 } as const;
/** A body that takes longer to arrive is a slow line's, or somebody's who wants to fill the house with waiting. */
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
  // By now the token has been looked at: somebody with many of them is one caller all the same.
  fastify.addHook('preParsing', (request, reply, payload, done) => {
    const viewer = viewerOf(request);
    const hasPlace = !viewer || (visits.get(request)?.countFor(`account ${viewer.accountId}`) ?? true);
    if (!hasPlace) return turnAway(request, reply, 'caller');
    done(null, payload);
  });
  fastify.addHook('preValidation', (request, reply, done) => {
    if (visits.get(request)?.enter() === false) return turnAway(request, reply);
    // Who says that he writes and only reads has come in by the wrong door.
    const pretends =
      workOf(request) === 'write' && pathOf(request) === GRAPHQL_PATH && onlyReads(known.textIn(request.body));
    if (pretends && !admission.fits('read')) return turnAway(request, reply);
    done();
  });
}

const visits = new WeakMap<FastifyRequest, Visit>();

/**
 * A request that waits in its caller's own line, or is a dear one of which each caller has one, no longer counts in the
 * house, and how long it takes says nothing of how busy the house is: others are not turned away for its sake.
 */
export const stepAside = (request: FastifyRequest): void => visits.get(request)?.leave(false);

/** Undefined: passes always. Beginning to sign in can wait as a reader can; who has begun is let finish. */
function workOf(request: FastifyRequest): Work | undefined {
  // Nothing is done for it; in production there is no sign-in here.
  if (request.is404) return undefined;
  const path = pathOf(request);
  // Nothing is written by GET.
  if (path === GRAPHQL_PATH)
    return request.method === 'POST' && request.headers[WORK_HEADER] === 'write' ? 'write' : 'read';
  if (path.startsWith('/exports/')) return 'download';
  if (path.startsWith(FILES)) return request.method === 'POST' ? 'write' : 'download';
  if (path === '/oidc/auth') return 'read';
  // Without them the API itself could not tell whose token holds.
  if (path === '/oidc/jwks' || path.startsWith('/oidc/.well-known/')) return undefined;
  return path.startsWith('/oidc/') ? 'write' : undefined;
}

/**
 * Who asks, before the token is looked at: somebody else's cannot be had, and one that is made up gets no further than the
 * next door. Pages of the sign-in count each for itself, because a whole ministry may stand behind one address.
 */
const callerName = (request: FastifyRequest): string => {
  const { authorization } = request.headers;
  if (authorization !== undefined) return createHash('sha256').update(authorization).digest('base64url');
  return pathOf(request) === GRAPHQL_PATH ? addressGroup(request.ip) : request.id;
};

const onlyReads = (text: string | undefined): boolean => text !== undefined && !/\bmutation\b/.test(text);

/** The house is full, or `caller` fills his part of it. */
function turnAway(request: FastifyRequest, reply: FastifyReply, whose: 'house' | 'caller' = 'house'): void {
  const { from, to } = RETRY_SECONDS;
  void reply.header('retry-after', String(from + Math.floor(Math.random() * (to - from + 1))));
  const [status, code] = whose === 'house' ? ([503, 'SYSTEM_BUSY'] as const) : ([429, 'TOO_MANY_REQUESTS'] as const);
  sendFault(request, reply, { status, code, message: admissionWords(code) });
}
