import DataLoader from 'dataloader';
import type { FormDefinition } from '@vlis/domain';
import { inOrderOf, type SnapshotRead } from '../../platform/graphql/loaders.js';
import { loadDefinitions, loadFormVersions, type FormVersionRow } from './form-versions.js';

/** Forms are public: every viewer sees every version. */
export const formVersionLoaders = (read: SnapshotRead) => ({
  byId: new DataLoader<number, FormVersionRow | null>((ids) =>
    read((db) => loadFormVersions(db, ids)).then(inOrderOf(ids, ({ id }) => id)),
  ),
  definition: new DataLoader<number, FormDefinition>(async (ids) => {
    const rows = await read((db) => loadDefinitions(db, ids));
    const documents = new Map(rows.map(({ id, definition }) => [id, definition]));
    return ids.map((id) => documents.get(id) ?? new Error(`form version ${id} has no document`));
  }),
});
