import type { ObligationsQuery } from '../gql/graphql.js';

/** A line of the queue: what a library owes in the round, and its contacts where they are asked for. */
export type QueueRow = ObligationsQuery['obligations']['rows'][number];
