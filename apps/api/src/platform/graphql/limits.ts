/**
 * The highest price of an operation. Each number leaves room for at least twice the dearest question of the screens
 * (screens.spec.ts measures it); what is dearer is refused before any method runs.
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

/** Each error of validation costs a search for what may have been meant; nobody reads more of them. */
export const MAX_VALIDATION_ERRORS = 20;

/** Should a price be wrong: what an operation may ask of the database while it runs. An action does more than a question. */
export const MAX_STATEMENTS = { question: 400, mutation: 1000 } as const;

export const isTooDear = (price: Price): boolean =>
  (Object.keys(MAX_PRICE) as (keyof Price)[]).some((part) => price[part] > MAX_PRICE[part]);

const tooComplex = (): NotAdmitted => new NotAdmitted(400, 'QUERY_TOO_COMPLEX');

/** What a price counts for in the share of its caller (`FairShare`): a value is one unit, a statement a hundred. */
const unitsOf = ({ statements, values, bytes }: Price): number => statements * 100 + values + bytes / 100;

/**
 * Refuses a document beyond its bounds before it is validated, and an operation whose price is above the limits; lets it
 * wait for its caller's share, and bounds the statements that it may run.
 */
export const limitsPlugin = (share: FairShare): ApolloServerPlugin<GraphContext> => ({
  requestDidStart: ({ request: sent }) => {
    let leave: (() => void) | undefined;
    let isOver = false;
    const isTooLong = (sent.query?.length ?? 0) > MAX_TEXT;
    if (isTooLong) sent.query = '{ __typename }';
    return Promise.resolve({
      // The server asks here for no answer, so the document gives way to one that is refused as soon as it may be.
      validationDidStart: (parsed) => {
        if (isBeyondBounds(sizeOf(parsed.document))) Object.assign(parsed, { document: REFUSED_DOCUMENT });
        return Promise.resolve();
      },
      didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
        if (isTooLong || document === REFUSED_DOCUMENT) throw refused(tooComplex());
        // An operation that is not in the document: the executor says so.
        if (!operation) return;
        const price = priceOf(schema, document, operation, request.variables ?? {});
        if (isTooDear(price)) throw refused(tooComplex());
        const { name, anonymous } = callerOf(contextValue.request);
        const aside = (): void => stepAside(contextValue.request);
        const done = await share.enter(name, unitsOf(price), anonymous, aside).catch((error: NotAdmitted) => {
          throw refused(error);
        });
        // Somebody else has refused it meanwhile.
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
