/**
 * The door of a full house: before a body is read or a token looked at, a request beyond what can be answered soon gets
 * 503 SYSTEM_BUSY and a time to come back. Health and the screens' own files always pass: they cost nothing, and whoever
 * watches must not take a busy house for a dead one.
 */
import { doorWords } from '@vlis/reporting';
import type { FastifyInstance, FastifyReply, FastifyRequest, RawServerDefault } from 'fastify';
import { createHash } from 'node:crypto';
import { GRAPHQL_PATH } from '../graphql/graphql-path.js';
import type { KnownOperations } from '../graphql/known-operations.js';
import { addressGroup } from './address-group.js';
import { Admission, type Work } from './admission.js';
import { pathOf } from './request-scene.hooks.js';
import { sendFault } from './send-fault.js';

/** The screens say with it that a GraphQL request writes; others are taken for readers. */
export const WORK_HEADER = 'x-vlis-work';

const LOOK_AGAIN_MS = 200;
/** Whoever is turned away comes back after a time of his own within these seconds, so that not all come back at once. */
const RETRY_SECONDS = { from: 2, to: 8 } as const;

export function addShedding(
  fastify: FastifyInstance<RawServerDefault>,
  known: KnownOperations,
  admission = new Admission(),
): void {
  /** How many requests of one caller are inside and have not stepped aside. */
  const atDoor = new Map<string, number>();
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
    const name = nameAtDoor(request);
    const there = atDoor.get(name) ?? 0;
    if (there >= admission.placesOfOne) return turnAway(request, reply, 'caller');
    if (!admission.enter(work)) return turnAway(request, reply);
    const began = performance.now();
    atDoor.set(name, there + 1);
    const leave = onceOnly((tells: boolean) => {
      const left = (atDoor.get(name) ?? 1) - 1;
      if (left > 0) atDoor.set(name, left);
      else atDoor.delete(name);
      admission.leave(tells && work !== 'download' ? performance.now() - began : undefined);
    });
    asides.set(request, () => leave(false));
    // Comes once and always, also when whoever asked has gone.
    reply.raw.once('close', () => leave(true));
    done();
  });
  // Who says that he writes and only reads has come in by the wrong door.
  fastify.addHook('preValidation', (request, reply, done) => {
    const pretends =
      workOf(request) === 'write' && pathOf(request) === GRAPHQL_PATH && onlyReads(known.textIn(request.body));
    if (pretends && !admission.fits('read')) return turnAway(request, reply);
    done();
  });
}

const asides = new WeakMap<FastifyRequest, () => void>();

/**
 * A request that waits in its caller's own line, or is a dear one of which each caller has one, no longer counts in the
 * house, and how long it takes says nothing of how busy the house is: others are not turned away for its sake.
 */
export const stepAside = (request: FastifyRequest): void => asides.get(request)?.();

const onceOnly = (deed: (tells: boolean) => void): ((tells: boolean) => void) => {
  let done = false;
  return (tells) => {
    if (!done) deed(tells);
    done = true;
  };
};

/** Undefined: passes always. Beginning to sign in can wait as a reader can; who has begun is let finish. */
function workOf(request: FastifyRequest): Work | undefined {
  const path = pathOf(request);
  // Nothing is written by GET.
  if (path === GRAPHQL_PATH)
    return request.method === 'POST' && request.headers[WORK_HEADER] === 'write' ? 'write' : 'read';
  if (path.startsWith('/exports/')) return 'download';
  if (path === '/oidc/auth') return 'read';
  // Without them the API itself could not tell whose token holds.
  if (path === '/oidc/jwks' || path.startsWith('/oidc/.well-known/')) return undefined;
  return path.startsWith('/oidc/') ? 'write' : undefined;
}

/**
 * Who asks, before the token is looked at: somebody else's cannot be had, and one that is made up gets no further than the
 * next door. Pages of the sign-in count each for itself, because a whole ministry may stand behind one address.
 */
const nameAtDoor = (request: FastifyRequest): string => {
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
  sendFault(request, reply, { status, code, message: doorWords(code) });
}
