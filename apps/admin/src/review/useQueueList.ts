/**
 * The queue as react-admin's parts of lists see it: sorted by heads, lines chosen. Its address has words of its own, which other
 * screens link to and which a submission takes along, so react-admin's list does not keep it (decision 0057).
 */
import { useRecordSelection, type Identifier, type ListControllerResult } from 'react-admin';
import type { ObligationLineFragment } from '../gql/graphql.js';
import { SORT_OF } from './columns.js';
import { keptWords, TURNED } from './queue-url.js';
import type { QueueAddress } from './useQueue.js';

type QueueList = Pick<
  ListControllerResult<ObligationLineFragment>,
  'resource' | 'filterValues' | 'sort' | 'setSort' | 'selectedIds' | 'onSelect' | 'onToggleItem' | 'onUnselectItems'
> & { readonly total: number };

const keyOf = (sort: string): string => [...SORT_OF].find(([, by]) => by === sort)?.[0] ?? '';

/** A line is called `round-library`. */
export const libraryOf = (id: Identifier): number => Number(String(id).split('-').at(-1));

export function useQueueList({ queue, search, change }: QueueAddress, total: number): QueueList {
  const [selectedIds, { select, toggle, clearSelection }] = useRecordSelection<ObligationLineFragment>({
    resource: 'review',
    disableSyncWithStore: true,
  });
  return {
    ...{ resource: 'review', filterValues: keptWords(search), total, selectedIds },
    sort: { field: keyOf(queue.sort), order: queue.descending ? 'DESC' : 'ASC' },
    setSort: ({ field, order }) => change({ sort: SORT_OF.get(field) ?? '', order: order === 'DESC' ? TURNED : '' }),
    onSelect: select,
    onToggleItem: toggle,
    onUnselectItems: () => clearSelection(),
  };
}
