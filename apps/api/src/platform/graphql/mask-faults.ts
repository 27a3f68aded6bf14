/**
 * What leaves in `errors[]`. Somebody turned away at a door, a query that is not valid GraphQL, and one that asks for what
 * is not there, are told why.
 * Everything else is a programming fault: outside there is only an id, and the id is in the log beside the stack.
 */
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { ApolloServerPlugin } from '@apollo/server';
import { doorWords } from '@vlis/reporting';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { randomUUID } from 'node:crypto';
import { NotAdmitted } from '../auth/not-admitted.js';
import { isUnreachable } from '../database/unreachable.js';
import type { Log } from '../log/log.js';
import { currentScene } from '../log/request-scene.js';
import { RefusedQuery, spokenRefusal } from './refused-query.js';

// Faults of the query's text, which its author must see.
const AUTHORS_FAULTS = new Set<unknown>([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_FOUND,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
]);

export const maskFaults =
  (log: Log) =>
  (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const error = thrown instanceof GraphQLError && thrown.originalError ? thrown.originalError : thrown;
    if (error instanceof NotAdmitted) {
      const { code, words, reason } = error;
      if (reason) log.event('error', code, { reason });
      return { message: words.en, path: formatted.path, extensions: { code, words } };
    }
    if (error instanceof RefusedQuery) {
      const spoken = spokenRefusal(error.refusal);
      return { message: spoken.words.en, path: formatted.path, extensions: { ...spoken } };
    }
    const code = formatted.extensions?.['code'];
    if (AUTHORS_FAULTS.has(code)) {
      return { message: formatted.message, locations: formatted.locations, path: formatted.path, extensions: { code } };
    }
    if (isUnreachable(error)) {
      log.event('error', 'database unavailable', { reason: error instanceof Error ? error.message : String(error) });
      const words = doorWords('DATABASE_UNAVAILABLE');
      return { message: words.en, path: formatted.path, extensions: { code: 'DATABASE_UNAVAILABLE', words } };
    }
    const id = currentScene()?.correlationId ?? randomUUID();
    log.fault(error, { fault: id, path: formatted.path?.join('.') });
    const words = doorWords('INTERNAL', { id });
    return { message: words.en, path: formatted.path, extensions: { code: 'INTERNAL', id, words } };
  };

const STATUS: Readonly<Record<string, number>> = {
  DATABASE_UNAVAILABLE: 503,
  IDENTITY_UNAVAILABLE: 503,
  UNAUTHENTICATED: 401,
  TOKEN_EXPIRED: 401,
  TOKEN_INVALID: 401,
  ACCOUNT_UNKNOWN: 403,
  QUERY_TOO_COMPLEX: 400,
  BAD_REQUEST: 400,
  INVALID_INPUT: 400,
};

/** The HTTP status that the worst error of an answer stands for; an answer of data and INTERNAL stays 200. */
export const statusPlugin: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response }) => {
        if (response.body.kind === 'single') {
          const codes = (response.body.singleResult.errors ?? []).map(({ extensions }) => String(extensions?.['code']));
          const status = codes.map((code) => STATUS[code]).find((found) => found !== undefined);
          if (status !== undefined) response.http.status = status;
        }
        return Promise.resolve();
      },
    }),
};
