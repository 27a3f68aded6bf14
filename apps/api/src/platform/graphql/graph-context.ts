import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AnswerMeter } from './answer-meter.js';
import type { Loaders } from './loaders.js';

/** What every resolver of one request shares. */
export interface GraphContext {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly loaders: Loaders;
  readonly meter: AnswerMeter;
}
