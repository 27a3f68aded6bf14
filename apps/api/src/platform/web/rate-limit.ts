/**
 * A limit of requests far above what people need. Those signed in are counted by account, wherever they are: a ministry with two
 * thousand computers is one address. Others are counted by address, with room for all of these to arrive at once. The screens'
 * own files are not counted, because browsers cache them.
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
