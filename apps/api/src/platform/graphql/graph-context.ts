import type { FastifyRequest } from 'fastify';
import type { Loaders } from './loaders.js';

/** What every resolver of one request shares. */
export interface GraphContext {
  readonly request: FastifyRequest;
  readonly loaders: Loaders;
}
