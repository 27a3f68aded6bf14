/**
 * Text that no screen sends and PostgreSQL cannot store: the character NUL, and lone surrogates (halves of a character of two
 * code units). It is refused here for all features. So are variables nested deeper than any input of the schema, because a
 * recursive function over them would overflow the stack.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, visit, type DocumentNode } from 'graphql';
import { NotAdmitted } from '../auth/not-admitted.js';

// With the flag u, \p{Cs} matches lone surrogates only, never a whole character.
export const isText = (text: string): boolean => !text.includes('\u0000') && !/\p{Cs}/u.test(text);

/** Far deeper than the deepest input, an import with its rows and their cells. */
const MAX_NESTING = 50;

/** A value without lists or objects is nested 0 deep. */
function isNestedWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isNestedWithin(inner, levels - 1));
}

/** Whether every text in a value is clean, keys included. To be called after `isNestedWithin`. */
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

const refusing = (detail: string): GraphQLError =>
  new GraphQLError(detail, { originalError: new NotAdmitted(400, 'BAD_REQUEST', { detail }) });

export const cleanTextPlugin: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ document, request }) => {
        const variables = request.variables ?? {};
        if (!isNestedWithin(variables, MAX_NESTING)) throw refusing(`variables { … [ … ] } > ${MAX_NESTING}`);
        if (!isClean(variables) || !isCleanDocument(document)) throw refusing('U+0000, U+D800–U+DFFF');
        return Promise.resolve();
      },
    }),
};
