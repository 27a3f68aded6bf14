/**
 * Reading through the cache: `useOperation(LibraryDocument, { id })`. A failure stands beside the data, so that a screen
 * goes on showing the last good figures while the line is down.
 */
import { QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { failureOf, isPassing, type Failure } from './failure.js';
import { request } from './line.js';
import type { Need } from './press.js';
import { nameOf, type Operation } from './request.js';

export interface OperationReading<T> {
  readonly data: T | undefined;
  readonly failure: Failure | undefined;
  /** Nothing to show yet. */
  readonly pending: boolean;
  /** Asked again while something is shown, for instance after a filter changed. */
  readonly refreshing: boolean;
  readonly again: () => void;
}

interface Options {
  readonly enabled?: boolean;
  /** Milliseconds an answer counts as fresh; figures of closed rounds hardly move. */
  readonly fresh?: number;
  /** Keep showing the previous answer while another one is fetched. */
  readonly keep?: boolean;
  /** Milliseconds after which it is asked again while the page is seen; also when it is seen again. */
  readonly every?: number;
}

interface Asked {
  /** Answered or failed at least once, and so also while it is asked again. */
  readonly isAsked: boolean;
  /** As what a mutation waits for: then the previous answer, which `keep` shows, does not count. */
  readonly need: Need;
}

/** A reading as what a mutation waits for. */
export const needOf = ({ data, error, isFetching, isPlaceholderData, refetch }: UseQueryResult<unknown>): Need => ({
  isThere: data !== undefined && !isPlaceholderData,
  failure: error && !isFetching ? failureOf(error) : undefined,
  again: () => void refetch(),
});

function operationKey(operation: { toString(): string }, variables?: unknown): readonly unknown[] {
  const text = operation.toString();
  const key = ['operation', nameOf(text) ?? text];
  return variables === undefined ? key : [...key, variables];
}

/** Asks for what will be needed, before whoever needs it is drawn. */
export const askAhead = <TResult, TVariables>(
  client: QueryClient,
  operation: Operation<TResult, TVariables>,
  variables: TVariables,
): void =>
  void client.prefetchQuery({
    queryKey: operationKey(operation, variables),
    queryFn: ({ signal }) => request(operation, variables, signal),
  });

/** What is known already, or asked for once. */
export const askOnce = <TResult, TVariables>(
  client: QueryClient,
  operation: Operation<TResult, TVariables>,
  variables: TVariables,
): Promise<TResult> =>
  client.ensureQueryData({
    queryKey: operationKey(operation, variables),
    queryFn: ({ signal }) => request(operation, variables, signal),
  });

export function useOperation<TResult, TVariables>(
  operation: Operation<TResult, TVariables>,
  variables: TVariables,
  { enabled = true, fresh = 30_000, keep = false, every }: Options = {},
): OperationReading<TResult> & Asked {
  const query = useQuery<TResult>({
    queryKey: operationKey(operation, variables),
    queryFn: ({ signal }) => request(operation, variables, signal),
    enabled,
    staleTime: fresh,
    placeholderData: keep ? (previous) => previous : undefined,
    ...(every !== undefined && { refetchInterval: every, refetchOnWindowFocus: 'always' }),
  });
  const need = needOf(query);
  return {
    data: query.data,
    failure: query.error ? failureOf(query.error) : undefined,
    pending: query.isPending && enabled,
    refreshing: query.isFetching && !query.isPending,
    again: need.again,
    isAsked: query.isFetched,
    need,
  };
}

/** Operations whose answers no submission changes. A form is large, so asking it again would only burden a slow connection. */
const UNMOVED: ReadonlySet<unknown> = new Set(['FormVersion', 'LibraryTypes', 'Me', 'Rounds', 'ServerTime', 'Units']);

/**
 * A submission was saved, submitted or answered for: lists and counts that were read before no longer hold, also where they
 * would count as fresh. The submission under the grid is kept under a key of its own and stays as it is.
 */
export const submissionChanged = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ queryKey: ['operation'], predicate: ({ queryKey }) => !UNMOVED.has(queryKey[1]) });

/** As long as a busy server asks for, and up to half as long again, so that not all pages come back at once. */
const retryAfterOf = (error: unknown): number | undefined => {
  const { retryAfter } = failureOf(error);
  return retryAfter === undefined ? undefined : retryAfter * (1 + Math.random() / 2);
};

/** A passing failure is asked again by itself, twice quickly and then as long as the page is open; others are not. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: (count, error) => isPassing(error) && count < 2,
        retryDelay: (count, error) => retryAfterOf(error) ?? 600 * 2 ** count,
        refetchInterval: ({ state }) => (isPassing(state.error) ? 15_000 : false),
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
