/**
 * Checks the token before the body is read, for GraphQL and files, whose bodies may be large: a bad token is answered with 401. A
 * request without a token goes on and may use public operations only (AccessGuard).
 */
import type { FastifyInstance, RawServerDefault } from 'fastify';
import type { Authenticator } from '../auth/authenticator.js';
import { FILES } from '../files/file-bodies.js';
import { GRAPHQL_PATH } from '../graphql/graphql-path.js';

export function addEarlyTokenCheck(fastify: FastifyInstance<RawServerDefault>, authenticator: Authenticator): void {
  fastify.addHook('onRequest', async (request) => {
    const { url } = request.routeOptions;
    if (url === GRAPHQL_PATH || url?.startsWith(FILES)) await authenticator.identify(request);
  });
}
