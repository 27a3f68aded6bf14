/**
 * How many reports of a queue move a total of their province by more than a tenth. They stand first in the order of
 * effect, so reading ends with the first portion that reaches a light one.
 */
import { useQuery } from '@tanstack/react-query';
import type { ObligationFilter } from '../gql/graphql.js';
import { isHeavy } from './bulk.js';
import { MOST } from './useBulk.js';
import { readOrder } from './useOrder.js';

export interface HeavyCount {
  readonly heavy: number;
  /** Counted, or the line has failed and the rest must go on without it. */
  readonly ready: boolean;
}

export function useHeavy(filter: ObligationFilter, enabled: boolean): HeavyCount {
  const { data, isPending } = useQuery({
    queryKey: ['operation', 'HeavyReports', filter],
    queryFn: ({ signal }) =>
      readOrder(filter, 'EFFECT', MOST, signal, (last) => !isHeavy(last)).then((list) => list.filter(isHeavy).length),
    enabled,
  });
  return { heavy: data ?? 0, ready: !isPending };
}
