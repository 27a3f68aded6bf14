import DataLoader from 'dataloader';
import { inOrderOf, type SnapshotRead } from '../../platform/graphql/loaders.js';
import { loadRounds, type RoundRow } from './rounds.js';

/** Rounds are public: every viewer sees them all. */
export const roundLoaders = (read: SnapshotRead) => ({
  byId: new DataLoader<number, RoundRow | null>((ids) =>
    read((db) => loadRounds(db, ids)).then(inOrderOf(ids, ({ id }) => id)),
  ),
});
