import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { inOrderOf } from '../../platform/graphql/loaders.js';
import { loadRounds, type RoundRow } from './rounds.js';

/** Rounds are public: every viewer sees them all. */
export const roundLoaders = (db: EntityManager) => ({
  byId: new DataLoader<number, RoundRow | null>((ids) => loadRounds(db, ids).then(inOrderOf(ids, ({ id }) => id))),
});
