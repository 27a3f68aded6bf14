/**
 * The name of a request among the metrics: kind and first field of its GraphQL operation, which are in the schema, or the pattern
 * of its route. Never the name that the client gives it: each new name would be a new time series.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import { Kind } from 'graphql';
import type { GraphContext } from '../graphql/graph-context.js';
import { GRAPHQL_PATH } from '../graphql/graphql-path.js';

const named = new WeakMap<FastifyRequest, string>();

export const operationNamePlugin: ApolloServerPlugin<GraphContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ contextValue, operation }) => {
        if (!operation) return Promise.resolve();
        const [first] = operation.selectionSet.selections;
        const field = first?.kind === Kind.FIELD ? first.name.value : 'other';
        named.set(contextValue.request, `${operation.operation} ${field}`);
        return Promise.resolve();
      },
    }),
};

export function operationNameOf(request: FastifyRequest): string {
  const { url } = request.routeOptions;
  if (url === GRAPHQL_PATH) return named.get(request) ?? 'graphql other';
  return url === undefined ? 'other' : `${request.method} ${url}`;
}
