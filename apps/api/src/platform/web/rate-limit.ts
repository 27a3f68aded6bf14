/**
 * A ceiling far above what people need. Who is signed in is counted by his account, wherever he sits: a ministry with two
 * thousand desks is one address. Who is not is counted by his address, with room for all of them to arrive at once.
 * The screens' own files are not counted: a browser keeps them.
 */
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest, RawServerDefault } from 'fastify';
import type { Authenticator } from '../auth/authenticator.js';
import { NotAdmitted } from '../auth/not-admitted.js';
import { addressGroup } from './address-group.js';
import type { Config } from '../config/config.js';

const ACCOUNT = 'account ';

export async function addRateLimit(
  fastify: FastifyInstance<RawServerDefault>,
  { requestsPerMinute, requestsPerAccount }: Config,
  authenticator: Authenticator,
): Promise<void> {
  await fastify.register(rateLimit, {
    global: true,
    max: (_request, key) => (key.startsWith(ACCOUNT) ? requestsPerAccount : requestsPerMinute),
    timeWindow: 60_000,
    keyGenerator: async (request) => {
      const username = await authenticator.nameIn(request);
      return username === undefined ? `address ${addressGroup(request.ip)}` : `${ACCOUNT}${username}`;
    },
    allowList: (request: FastifyRequest) => request.routeOptions.url === '/*',
    errorResponseBuilder: () => new NotAdmitted(429, 'TOO_MANY_REQUESTS'),
  });
}
