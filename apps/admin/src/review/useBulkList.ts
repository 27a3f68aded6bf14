/**
 * What the dialog of the bulk acceptance counts, read once when it is opened and not again while it stands: what is accepted
 * is what was counted, each submission at the revision that it had then.
 */
import { useQuery } from '@tanstack/react-query';
import type { Failure } from '../api/failure.js';
import { needOf } from '../api/useOperation.js';
import type { ObligationFilter } from '../gql/graphql.js';
import { BY_NAME, readOrder, type InQueue } from './useOrder.js';

/** More than one province has; the national queue is worked off in several goes. */
export const MOST = 5_000;

export interface BulkList {
  /** Absent while it is read. */
  readonly list: readonly InQueue[] | undefined;
  readonly failure: Failure | undefined;
  readonly again: () => void;
}

export function useBulkList(filter: ObligationFilter): BulkList {
  const query = useQuery({
    queryKey: ['bulk-list', filter],
    queryFn: ({ signal }) => readOrder(filter, BY_NAME, MOST, signal),
    staleTime: Infinity,
    gcTime: 0,
  });
  const { failure, again } = needOf(query);
  return { list: query.data, failure, again };
}
