/** Bodies that are files are not read before somebody wants them: the door knows who comes by then, and what he may. */
import type { FastifyInstance, RawServerDefault } from 'fastify';

export const FILES = '/files/';

export function addFileBodies(fastify: FastifyInstance<RawServerDefault>): void {
  fastify.addContentTypeParser('application/octet-stream', (request, payload, done) => {
    if (request.url.startsWith(FILES)) return done(null, payload);
    done(Object.assign(new Error('Unsupported Media Type'), { statusCode: 415 }));
  });
}
