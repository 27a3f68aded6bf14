/** The body of a file is not read by the framework: the handler reads it, after the caller and their rights are known. */
import type { FastifyInstance, RawServerDefault } from 'fastify';

export const FILES = '/files/';

export function addFileBodies(fastify: FastifyInstance<RawServerDefault>): void {
  fastify.addContentTypeParser('application/octet-stream', (request, payload, done) => {
    if (request.url.startsWith(FILES)) return done(null, payload);
    done(Object.assign(new Error('Unsupported Media Type'), { statusCode: 415 }));
  });
}
