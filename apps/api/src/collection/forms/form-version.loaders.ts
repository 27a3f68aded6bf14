import DataLoader from 'dataloader';
import type { FormDefinition } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { inOrderOf } from '../../platform/graphql/loaders.js';
import { loadDefinitions, loadFormVersions, type FormVersionRow } from './form-versions.js';

/** Forms are public: every viewer sees every version. */
export const formVersionLoaders = (db: EntityManager) => ({
  byId: new DataLoader<number, FormVersionRow | null>((ids) =>
    loadFormVersions(db, ids).then(inOrderOf(ids, ({ id }) => id)),
  ),
  definition: new DataLoader<number, FormDefinition>(async (ids) => {
    const documents = new Map((await loadDefinitions(db, ids)).map(({ id, definition }) => [id, definition]));
    return ids.map((id) => documents.get(id) ?? new Error(`form version ${id} has no document`));
  }),
});
