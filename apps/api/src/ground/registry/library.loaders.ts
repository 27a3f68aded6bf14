/**
 * Libraries and their types by key. They are not narrowed to the viewer's scope, so only ids of rows that the viewer may see are
 * asked: a submission stays with the province in which it was made, whose officer may see its library even after the library has
 * moved away.
 */
import DataLoader from 'dataloader';
import type { GoverningBody, IsoDate, LibraryType } from '@vlis/domain';
import type { SnapshotRead } from '../../platform/graphql/loaders.js';
import { loadGoverningBodies } from './governing-bodies.js';
import { keyOnDay, type OnDay } from '../territory/index.js';
import { LATEST, loadLibrariesOnDays, type LibraryRow } from './library-rows.js';
import { loadLibraryTypes } from './library-types.js';

type LibraryLoader = Pick<DataLoader<number, LibraryRow | null>, 'load'>;

export const libraryLoaders = (read: SnapshotRead) => {
  // One loader for all days, so that a list of rounds with many cut-off days takes one statement.
  const loader = new DataLoader<OnDay, LibraryRow | null, string>(
    async (asked) => {
      const found = await read((db) => loadLibrariesOnDays(db, asked));
      return asked.map((one) => found.get(keyOnDay(one)) ?? null);
    },
    { cacheKeyFn: keyOnDay },
  );
  const onDay = (day: IsoDate): LibraryLoader => ({ load: (id) => loader.load({ id, day }) });
  return {
    /** The last known state. */
    byId: onDay(LATEST),
    /** As it was on a day, such as the cut-off of a round. */
    onDay,
  };
};

export const governingBodyLoaders = (read: SnapshotRead) => ({
  byCode: new DataLoader<string, GoverningBody | null>(async (codes) => {
    const bodies = await read(loadGoverningBodies);
    return codes.map((code) => bodies.get(code) ?? null);
  }),
});

export const libraryTypeLoaders = (read: SnapshotRead) => ({
  byCode: new DataLoader<string, LibraryType | null>(async (codes) => {
    const types = await read(loadLibraryTypes);
    return codes.map((code) => types.get(code) ?? null);
  }),
});
