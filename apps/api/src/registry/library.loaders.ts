/**
 * Libraries and their types by key. Asked only for ids that stand on a row the viewer was given: a report stays with the
 * province it was made in, whose officer may see whose it is even after the library has moved away.
 */
import DataLoader from 'dataloader';
import type { GoverningBody, IsoDate, LibraryType } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { inOrderOf } from '../platform/graphql/loaders.js';
import { loadGoverningBodies } from './governing-bodies.js';
import { LATEST, loadLibraries, type LibraryRow } from './library-rows.js';
import { loadLibraryTypes } from './library-types.js';

type LibraryLoader = DataLoader<number, LibraryRow | null>;

export const libraryLoaders = (db: EntityManager) => {
  const onDays = new Map<IsoDate, LibraryLoader>();
  const onDay = (day: IsoDate): LibraryLoader => {
    const known = onDays.get(day);
    if (known) return known;
    const loader: LibraryLoader = new DataLoader((ids) =>
      loadLibraries(db, ids, day).then(inOrderOf(ids, ({ id }) => id)),
    );
    onDays.set(day, loader);
    return loader;
  };
  return {
    /** As the register has it last. */
    byId: onDay(LATEST),
    /** As it was on a day, such as the cut-off of a round. */
    onDay,
  };
};

export const governingBodyLoaders = (db: EntityManager) => ({
  byCode: new DataLoader<string, GoverningBody | null>(async (codes) => {
    const bodies = await loadGoverningBodies(db);
    return codes.map((code) => bodies.get(code) ?? null);
  }),
});

export const libraryTypeLoaders = (db: EntityManager) => ({
  byCode: new DataLoader<string, LibraryType | null>(async (codes) => {
    const types = await loadLibraryTypes(db);
    return codes.map((code) => types.get(code) ?? null);
  }),
});
