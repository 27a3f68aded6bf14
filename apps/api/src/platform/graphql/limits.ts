/**
 * The highest price of an operation. Each number leaves room for at least twice the dearest question of the screens
 * (screens.spec.ts measures it); what is dearer is refused before any method runs.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { NotAdmitted } from '../auth/not-admitted.js';
import { limitStatements } from '../database/statement-allowance.js';
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

/** Should a price be wrong: what an operation may ask of the database while it runs. A deed does more than a question. */
export const MAX_STATEMENTS = { question: 400, deed: 20_000 } as const;

export const isTooDear = (price: Price): boolean =>
  (Object.keys(MAX_PRICE) as (keyof Price)[]).some((part) => price[part] > MAX_PRICE[part]);

export const tooComplex = (): NotAdmitted => new NotAdmitted(400, 'QUERY_TOO_COMPLEX');

/** Refuses an operation whose price is above the limits, and bounds the statements of one that is not. */
export const limitsPlugin: ApolloServerPlugin<GraphContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, document, operation, request }) => {
        // An operation that is not in the document: the executor says so.
        if (!operation) return Promise.resolve();
        const price = priceOf(schema, document, operation, request.variables ?? {});
        if (isTooDear(price)) throw new GraphQLError('too complex', { originalError: tooComplex() });
        limitStatements(operation.operation === 'mutation' ? MAX_STATEMENTS.deed : MAX_STATEMENTS.question);
        return Promise.resolve();
      },
    }),
};
