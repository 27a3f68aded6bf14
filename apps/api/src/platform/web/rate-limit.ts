/** A ceiling per address, far above what people need: a province's office sits behind one address. */
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, RawServerDefault } from 'fastify';
import { NotAdmitted } from '../auth/not-admitted.js';
import { addressGroup } from './address-group.js';
import type { Config } from '../config/config.js';

export async function addRateLimit(fastify: FastifyInstance<RawServerDefault>, config: Config): Promise<void> {
  await fastify.register(rateLimit, {
    global: true,
    max: config.requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: ({ ip }) => addressGroup(ip),
    errorResponseBuilder: () => new NotAdmitted(429, 'TOO_MANY_REQUESTS'),
  });
}
