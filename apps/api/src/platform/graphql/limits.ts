/**
 * The highest price of an operation. Each limit is at least twice the most expensive query of the screens (measured by
 * screens.spec.ts); a more expensive operation is refused before any method runs.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { NotAdmitted } from '../auth/not-admitted.js';
import { callerOf, type FairShare } from '../web/fair-share.js';
import { stepAside } from '../web/shedding.js';
import { whenDone } from '../web/when-done.js';
import { limitStatements } from '../database/statement-allowance.js';
import { isBeyondBounds, MAX_TEXT, REFUSED_DOCUMENT, sizeOf } from './document-bounds.js';
import type { GraphContext } from './graph-context.js';
import { priceOf, type Price } from './price.js';

export const MAX_TOKENS = 3000;

export const MAX_PRICE: Price = {
  depth: 12,
  introspectionDepth: 20,
  rootFields: 20,
  statements: 150,
  rows: 50_000,
  values: 150_000,
  bytes: 8 * 1024 * 1024,
};

/** For each error validation searches for names that may have been meant; nobody reads more errors than this. */
export const MAX_VALIDATION_ERRORS = 20;

/** The statements that an operation may run, in case a price is wrong. A mutation runs more than a query. */
export const MAX_STATEMENTS = { question: 400, mutation: 1000 } as const;

export const isTooExpensive = (price: Price): boolean =>
  (Object.keys(MAX_PRICE) as (keyof Price)[]).some((part) => price[part] > MAX_PRICE[part]);

const tooComplex = (): NotAdmitted => new NotAdmitted(400, 'QUERY_TOO_COMPLEX');

/** The price in units of the caller's share (`FairShare`): one unit for a value, a hundred for a statement. */
const unitsOf = ({ statements, values, bytes }: Price): number => statements * 100 + values + bytes / 100;

/**
 * Refuses a document beyond its bounds before validation, and an operation whose price is above the limits; otherwise waits for
 * the caller's share and limits the statements that may run.
 */
export const limitsPlugin = (share: FairShare): ApolloServerPlugin<GraphContext> => ({
  requestDidStart: ({ request: sent }) => {
    let leave: (() => void) | undefined;
    let isOver = false;
    const isTooLong = (sent.query?.length ?? 0) > MAX_TEXT;
    if (isTooLong) sent.query = '{ __typename }';
    return Promise.resolve({
      // At this point a plugin cannot answer, so the document is replaced by one that is refused at the next.
      validationDidStart: (parsed) => {
        if (isBeyondBounds(sizeOf(parsed.document))) Object.assign(parsed, { document: REFUSED_DOCUMENT });
        return Promise.resolve();
      },
      didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
        if (isTooLong || document === REFUSED_DOCUMENT) throw refused(tooComplex());
        // The operation is not in the document; the executor reports it.
        if (!operation) return;
        const price = priceOf(schema, document, operation, request.variables ?? {});
        if (isTooExpensive(price)) throw refused(tooComplex());
        const { name, anonymous } = callerOf(contextValue.request);
        const aside = (): void => stepAside(contextValue.request);
        const done = await share.enter(name, unitsOf(price), anonymous, aside).catch((error: NotAdmitted) => {
          throw refused(error);
        });
        // Another plugin has refused it in the meantime.
        if (isOver) return done();
        leave = done;
        limitStatements(operation.operation === 'mutation' ? MAX_STATEMENTS.mutation : MAX_STATEMENTS.question);
      },
      willSendResponse: ({ contextValue }) => {
        isOver = true;
        if (leave) whenDone(contextValue.request, contextValue.reply, leave);
        return Promise.resolve();
      },
    });
  },
});

const refused = (originalError: NotAdmitted): GraphQLError => new GraphQLError(originalError.code, { originalError });
