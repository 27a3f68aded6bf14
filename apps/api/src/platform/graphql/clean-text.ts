/**
 * Text that no screen can send and no table can keep: the character NUL, and halves of a character that stands in two
 * units (lone surrogates). It is turned away at the door, so that no feature has to think of it.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, visit, type DocumentNode } from 'graphql';
import { NotAdmitted } from '../auth/not-admitted.js';

// With the flag u, \p{Cs} matches halves only: a whole character is never two.
export const isText = (text: string): boolean => !text.includes('\u0000') && !/\p{Cs}/u.test(text);

/** Every text in a value, keys included. */
export function isClean(value: unknown): boolean {
  if (typeof value === 'string') return isText(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => isText(key) && isClean(inner));
}

function isCleanDocument(document: DocumentNode): boolean {
  let clean = true;
  visit(document, { [Kind.STRING]: ({ value }) => void (clean &&= isText(value)) });
  return clean;
}

export const cleanTextPlugin: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ document, request }) => {
        if (!isClean(request.variables ?? {}) || !isCleanDocument(document)) {
          const refused = new NotAdmitted(400, 'BAD_REQUEST', { detail: 'U+0000, U+D800–U+DFFF' });
          throw new GraphQLError('no text', { originalError: refused });
        }
        return Promise.resolve();
      },
    }),
};
