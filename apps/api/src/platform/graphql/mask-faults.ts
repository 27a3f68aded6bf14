/**
 * What is shown in `errors[]`. Requests that were not admitted, invalid queries, refused queries and errors of the storage that
 * may be tried again show their code. Everything else is a programming fault: the answer has an id only, and the log has this id
 * with the stack.
 */
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { ApolloServerPlugin } from '@apollo/server';
import { admissionWords } from '@vlis/reporting';
import { GraphQLError, Kind, type GraphQLFormattedError } from 'graphql';
import { randomUUID } from 'node:crypto';
import { NotAdmitted } from '../auth/not-admitted.js';
import { storageCodeOf, storageEvents } from '../database/storage-code.js';
import type { Log } from '../log/log.js';
import { currentRequest } from '../log/request-context.js';
import type { Metrics } from '../metrics/metrics.js';
import { RETRY_AFTER } from '../web/send-fault.js';
import { AnswerTooLarge } from './answer-meter.js';
import { RefusedQuery, wordedRefusal } from './refused-query.js';

// Codes of faults in the query's text, which its author must see.
const AUTHORS_FAULTS = new Set<unknown>([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_FOUND,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
]);

/**
 * Faults of the query that appear only while it runs and for which GraphQL has no code: null for an argument that is required, a
 * kind of operation that does not exist. They refer to a value or an operation; a fault of ours refers to a field.
 */
function codeOfLateFault(error: unknown): ApolloServerErrorCode | undefined {
  const kinds = (error instanceof GraphQLError && error.nodes?.map(({ kind }) => kind)) || [];
  if (!kinds.length || kinds.includes(Kind.FIELD)) return undefined;
  const { GRAPHQL_VALIDATION_FAILED, BAD_USER_INPUT } = ApolloServerErrorCode;
  return kinds.includes(Kind.OPERATION_DEFINITION) ? GRAPHQL_VALIDATION_FAILED : BAD_USER_INPUT;
}

/** Each error has the id of its request, which every line of the log about the request has too. */
export const maskFaults = (log: Log, metrics: Metrics) => {
  const mask = masking(log);
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const id = currentRequest()?.correlationId ?? randomUUID();
    const masked = mask(formatted, thrown, id);
    metrics.errors.inc({ code: String(masked.extensions?.['code'] ?? 'none') });
    return masked.extensions ? { ...masked, extensions: { ...masked.extensions, id } } : masked;
  };
};

const masking =
  (log: Log) =>
  (formatted: GraphQLFormattedError, thrown: unknown, id: string): GraphQLFormattedError => {
    const error = thrown instanceof GraphQLError && thrown.originalError ? thrown.originalError : thrown;
    // There may be thousands of these; the plugin of the answer meter replaces them by one.
    if (error instanceof AnswerTooLarge) return { message: formatted.message };
    if (error instanceof NotAdmitted) {
      const { code, words, reason } = error;
      if (reason) log.event('error', code, { reason });
      return { message: words.en, path: formatted.path, extensions: { code, words } };
    }
    if (error instanceof RefusedQuery) {
      const worded = wordedRefusal(error.refusal);
      return { message: worded.words.en, path: formatted.path, extensions: { ...worded } };
    }
    const given = formatted.extensions?.['code'];
    const code = AUTHORS_FAULTS.has(given) ? given : codeOfLateFault(error);
    if (code) {
      return { message: formatted.message, locations: formatted.locations, path: formatted.path, extensions: { code } };
    }
    const away = storageCodeOf(error);
    if (away) {
      const { level, message } = storageEvents[away];
      log.event(level, message, { path: formatted.path?.join('.'), reason: String(error) });
      const words = admissionWords(away);
      return { message: words.en, path: formatted.path, extensions: { code: away, words } };
    }
    log.fault(error, { fault: id, path: formatted.path?.join('.') });
    const words = admissionWords('INTERNAL', { id });
    return { message: words.en, path: formatted.path, extensions: { code: 'INTERNAL', words } };
  };

const STATUS: Readonly<Record<string, number>> = {
  DISK_FULL: 503,
  DATABASE_UNAVAILABLE: 503,
  IDENTITY_UNAVAILABLE: 503,
  QUERY_TOO_SLOW: 503,
  SYSTEM_BUSY: 503,
  TOO_MANY_REQUESTS: 429,
  UNAUTHENTICATED: 401,
  TOKEN_EXPIRED: 401,
  TOKEN_INVALID: 401,
  SESSION_ENDED: 401,
  SECOND_FACTOR_NEEDED: 401,
  ACCOUNT_OF_ANOTHER: 403,
  ACCOUNT_UNKNOWN: 403,
  FORBIDDEN: 403,
  PERSISTED_QUERY_UNKNOWN: 400,
  OPERATION_NOT_ALLOWED: 403,
  QUERY_TOO_COMPLEX: 400,
  ANSWER_TOO_LARGE: 400,
  BAD_REQUEST: 400,
  INVALID_INPUT: 400,
  BAD_USER_INPUT: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  PERSISTED_QUERY_NOT_SUPPORTED: 400,
};

/** The HTTP status of the worst error of an answer; an answer with data and INTERNAL stays 200. */
export const statusPlugin: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response }) => {
        if (response.body.kind === 'single') {
          const codes = (response.body.singleResult.errors ?? []).map(({ extensions }) => String(extensions?.['code']));
          const status = codes.map((code) => STATUS[code]).find((found) => found !== undefined);
          if (status !== undefined) response.http.status = status;
          if (status === 503 || status === 429) response.http.headers.set('retry-after', RETRY_AFTER);
        }
        return Promise.resolve();
      },
    }),
};
