/** All rounds, newest first. Few and slow to change, so every screen asks the same cached list. */
import { useMemo } from 'react';
import { useOperation, type OperationReading } from '../api/useOperation.js';
import { RoundsDocument } from '../gql/graphql.js';
import { newestFirst, type RoundWithYearBefore } from './choose.js';

export function useRounds(): OperationReading<readonly RoundWithYearBefore[]> {
  const reading = useOperation(RoundsDocument, {}, { fresh: 5 * 60_000 });
  const data = useMemo(() => reading.data && newestFirst(reading.data.rounds), [reading.data]);
  return { ...reading, data };
}
