/** Collection progress of a round, by type or by province; refreshed while it is looked at. */
import { useOperation, type OperationReading } from '../../api/useOperation.js';
import { CollectionProgressDocument, type ProgressBy } from '../../gql/graphql.js';
import type { ProgressRow } from './progress.js';

export function useProgress(
  roundId: number | undefined,
  by: ProgressBy,
  provinceId?: number,
): OperationReading<readonly ProgressRow[]> {
  const reading = useOperation(
    CollectionProgressDocument,
    { roundId: roundId ?? 0, by, provinceId },
    { enabled: roundId !== undefined, keep: true },
  );
  return { ...reading, data: reading.data?.collectionProgress };
}
