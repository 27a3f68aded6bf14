/** How many reports a filter finds, and nothing of them. */
import { useOperation } from '../api/useOperation.js';
import { QueueOrderDocument, type ObligationFilter } from '../gql/graphql.js';

export function useCount(filter: ObligationFilter, enabled: boolean): number {
  const reading = useOperation(
    QueueOrderDocument,
    { filter, sort: 'NAME', page: { limit: 1 } },
    { enabled, fresh: 0, keep: true },
  );
  return reading.data?.obligations.total ?? 0;
}
