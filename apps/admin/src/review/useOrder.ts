/**
 * The order of the queue as it stood when the officer began to walk through it. It is kept while submissions are accepted,
 * which takes them out of the list itself.
 */
import { useQuery } from '@tanstack/react-query';
import { request } from '../api/line.js';
import type { Need } from '../api/press.js';
import { needOf } from '../api/useOperation.js';
import { QueueOrderDocument, type ObligationFilter, type QueueOrderQuery } from '../gql/graphql.js';
import type { Queue } from './queue-url.js';

/** In which order, and whether turned round. */
export type QueueOrder = Pick<Queue, 'sort' | 'descending'>;

export const BY_NAME: QueueOrder = { sort: 'NAME', descending: false };

export const ORDER_KEY = 'queue-order';

/** As many as anybody reads in a day. */
const LENGTH = 1_000;
const PORTION = 200;

export interface InQueue {
  readonly id: number;
  readonly library: QueueOrderQuery['obligations']['rows'][number]['library'];
  readonly revision: number;
}

/** Every submission of a queue, portion by portion, up to `most`. */
export async function readOrder(
  filter: ObligationFilter,
  { sort, descending }: QueueOrder,
  most = LENGTH,
  signal?: AbortSignal,
): Promise<readonly InQueue[]> {
  const found: InQueue[] = [];
  for (let offset = 0; offset < most; offset += PORTION) {
    const { obligations } = await request(
      QueueOrderDocument,
      { filter, sort, descending, page: { offset, limit: PORTION } },
      signal,
    );
    found.push(
      ...obligations.rows.flatMap(({ library, submission }) =>
        submission ? [{ id: submission.id, revision: submission.revision, library }] : [],
      ),
    );
    if (offset + PORTION >= obligations.total) break;
  }
  return found;
}

export interface Order {
  /** Empty while it is read. */
  readonly list: readonly InQueue[];
  readonly need: Need;
}

export function useOrder(filter: ObligationFilter | undefined, { sort, descending }: QueueOrder): Order {
  const query = useQuery({
    queryKey: [ORDER_KEY, filter, sort, descending],
    queryFn: ({ signal }) => readOrder(filter!, { sort, descending }, LENGTH, signal),
    enabled: filter !== undefined,
    staleTime: Infinity,
  });
  const need = needOf(query);
  return { list: query.data ?? [], need: { ...need, isThere: need.isThere || filter === undefined } };
}
