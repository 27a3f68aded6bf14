/**
 * The operations of the screens by their hash, as listed by the build of the screens. A client sends the hash
 * (`extensions.persistedQuery.sha256Hash`). Where only known operations are answered, as in production, others need the
 * permission graphql.free.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import { may } from '@vlis/domain';
import { GraphQLError } from 'graphql';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NotAdmitted } from '../auth/not-admitted.js';
import { viewerOf } from '../auth/request-viewer.js';
import type { Config } from '../config/config.js';
import type { Log } from '../log/log.js';
import { MAX_TEXT } from './document-bounds.js';
import type { GraphContext } from './graph-context.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export class KnownOperations {
  /** @param texts by SHA-256 in hexadecimal digits */
  constructor(private readonly texts: ReadonlyMap<string, string>) {}

  textOf(hash: string): string | undefined {
    return this.texts.get(hash);
  }

  hasText(text: string): boolean {
    return text.length <= MAX_TEXT && this.texts.has(sha256(text));
  }

  /**
   * The text of the operation that a request asks for, by its hash or as sent.
   * @param body not checked yet: any JSON
   */
  textIn(body: unknown): string | undefined {
    const { query, extensions } = (body ?? {}) as { readonly query?: unknown; readonly extensions?: unknown };
    const hash = hashIn(extensions);
    const text = (hash === undefined ? undefined : this.textOf(hash)) ?? query;
    return typeof text === 'string' ? text : undefined;
  }
}

/** Replaces an operation that is refused before it is read. */
const NOTHING = '{ __typename }';

const LIST = '.operations.json';

/** Reads the list next to the built screens, once. It is empty where they are not built; production then logs a warning. */
export function readKnownOperations({ adminDist, knownOperationsOnly }: Config, log: Log): KnownOperations {
  try {
    const list = JSON.parse(readFileSync(join(adminDist, LIST), 'utf8')) as Readonly<Record<string, string>>;
    return new KnownOperations(new Map(Object.entries(list)));
  } catch (error) {
    if (knownOperationsOnly) log.event('error', 'no list of the screens’ operations', { reason: String(error) });
    return new KnownOperations(new Map());
  }
}

function hashIn(extensions: unknown): string | undefined {
  const { persistedQuery } = (extensions ?? {}) as { readonly persistedQuery?: unknown };
  const { sha256Hash } = (persistedQuery ?? {}) as { readonly sha256Hash?: unknown };
  return typeof sha256Hash === 'string' ? sha256Hash : undefined;
}

/**
 * Replaces a hash by the text, and refuses unknown operations. It is the first of the plugins, so that the others see the text.
 */
export const knownOperationsPlugin = (
  known: KnownOperations,
  knownOnly: boolean,
): ApolloServerPlugin<GraphContext> => ({
  requestDidStart: ({ request, contextValue }) => {
    const hash = hashIn(request.extensions);
    // Apollo refuses every request that has this extension, so it is removed.
    const { persistedQuery: _taken, ...extensions } = request.extensions ?? {};
    request.extensions = extensions;
    const isFree = (): boolean => {
      const viewer = viewerOf(contextValue.request);
      return !knownOnly || (viewer !== undefined && may(viewer, 'graphql.free'));
    };
    let refusal: NotAdmitted | undefined;
    const text = hash === undefined ? undefined : known.textOf(hash);
    if (text !== undefined) request.query = text;
    else if (hash !== undefined && !(request.query && isFree()))
      refusal = new NotAdmitted(400, 'PERSISTED_QUERY_UNKNOWN');
    else if (request.query && !isFree() && !known.hasText(request.query))
      refusal = new NotAdmitted(403, 'OPERATION_NOT_ALLOWED');
    if (refusal) Object.assign(request, { query: NOTHING, operationName: undefined });
    return Promise.resolve({
      didResolveOperation: () => {
        if (refusal) return Promise.reject(new GraphQLError(refusal.code, { originalError: refusal }));
        return Promise.resolve();
      },
    });
  },
});
