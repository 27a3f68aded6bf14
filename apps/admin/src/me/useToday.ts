/** Today in Việt Nam by the server's clock: a wrong clock on the reader's machine must not move a deadline. */
import { dayOf, type IsoDate } from '@vlis/domain';
import { useMemo } from 'react';
import type { Need } from '../api/press.js';
import { useOperation } from '../api/useOperation.js';
import { ServerTimeDocument } from '../gql/graphql.js';

const useServerTime = () => useOperation(ServerTimeDocument, {}, { fresh: 15 * 60_000 });

/** Until the server has answered it is the day of the reader's machine. */
export function useToday(): IsoDate {
  const { data } = useServerTime();
  return useMemo(() => dayOf(data ? new Date(data.serverTime) : new Date()), [data]);
}

/** For what looks at the day once and never again: whether the server has been asked, in vain or not. */
export const useTodayAsked = (): boolean => useServerTime().isAsked;

/** The day as what a mutation waits for. Asked in vain, the day of the reader's machine has to do. */
export function useTodayNeed(): Need {
  const { isAsked, need } = useServerTime();
  return { ...need, isThere: isAsked };
}
