/** Today in Việt Nam by the server's clock: a wrong clock on the reader's machine must not move a deadline. */
import { dayOf, type IsoDate } from '@vlis/domain';
import { useMemo } from 'react';
import { useOperation } from '../api/useOperation.js';
import { ServerTimeDocument } from '../gql/graphql.js';

export function useToday(): IsoDate {
  const { data } = useOperation(ServerTimeDocument, {}, { fresh: 15 * 60_000 });
  return useMemo(() => dayOf(data ? new Date(data.serverTime) : new Date()), [data]);
}
