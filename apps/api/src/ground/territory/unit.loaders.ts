import DataLoader from 'dataloader';
import { inOrderOf, type SnapshotRead } from '../../platform/graphql/loaders.js';
import type { UnitRow } from './unit-rows.js';
import { loadUnits } from './units.repository.js';

/** Units are public knowledge: every viewer sees them all. */
export const unitLoaders = (read: SnapshotRead) => ({
  byId: new DataLoader<number, UnitRow | null>((ids) =>
    read((db) => loadUnits(db, ids)).then(inOrderOf(ids, ({ id }) => id)),
  ),
});
