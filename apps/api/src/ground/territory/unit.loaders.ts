import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { inOrderOf } from '../../platform/graphql/loaders.js';
import type { UnitRow } from './unit-rows.js';
import { loadUnits } from './units.repository.js';

/** Units are public knowledge: every viewer sees them all. */
export const unitLoaders = (db: EntityManager) => ({
  byId: new DataLoader<number, UnitRow | null>((ids) => loadUnits(db, ids).then(inOrderOf(ids, ({ id }) => id))),
});
