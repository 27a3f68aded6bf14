/**
 * At the door of GraphQL: a bad token is told so with 401 before the query is even read. A request without a token goes
 * on, and finds only the public operations open (AccessGuard).
 */
import type { FastifyInstance, RawServerDefault } from 'fastify';
import type { Authenticator } from '../auth/authenticator.js';
import { GRAPHQL_PATH } from '../graphql/graphql-path.js';

export function addTokenDoor(fastify: FastifyInstance<RawServerDefault>, authenticator: Authenticator): void {
  fastify.addHook('onRequest', async (request) => {
    if (request.routeOptions.url === GRAPHQL_PATH) await authenticator.identify(request);
  });
}
