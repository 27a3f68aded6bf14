/** How many submissions a filter finds, and nothing of them; absent while they are counted. */
import { useOperation } from '../api/useOperation.js';
import { QueueOrderDocument, type ObligationFilter } from '../gql/graphql.js';

export function useCount(filter: ObligationFilter): number | undefined {
  const { data, need } = useOperation(
    QueueOrderDocument,
    { filter, sort: 'NAME', page: { limit: 1 } },
    { fresh: 0, keep: true },
  );
  return need.isThere ? data?.obligations.total : undefined;
}
