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

/** For code that reads the day only once: whether the server has answered, or was asked and could not be reached. */
export const useTodayAsked = (): boolean => useServerTime().isAsked;

/** The day as something that a mutation waits for. Where the server cannot be reached, the day of the reader's machine is used. */
export function useTodayNeed(): Need {
  const { isAsked, need } = useServerTime();
  return { ...need, isThere: isAsked };
}
