/**
 * Text that no screen can send and no table can keep: the character NUL, and halves of a character that stands in two
 * units (lone surrogates). It is turned away at the door, so that no feature has to think of it. So are variables nested
 * deeper than any input of the schema: whoever walks through them would run out of stack.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, visit, type DocumentNode } from 'graphql';
import { NotAdmitted } from '../auth/not-admitted.js';

// With the flag u, \p{Cs} matches halves only: a whole character is never two.
export const isText = (text: string): boolean => !text.includes('\u0000') && !/\p{Cs}/u.test(text);

/** Many times the deepest input, which is an import: its rows, their cells. */
const MAX_NESTING = 50;

/** A value without lists or objects is nested 0 deep. */
function isNestedWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isNestedWithin(inner, levels - 1));
}

/** Every text in a value, keys included. The value is one that `isNestedWithin` has let pass. */
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
