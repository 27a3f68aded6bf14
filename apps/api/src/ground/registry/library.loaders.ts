/**
 * Libraries and their types by key. Asked only for ids that stand on a row the viewer was given: a submission stays with the
 * province it was made in, whose officer may see whose it is even after the library has moved away.
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
  // One for all days: a list of many rounds has as many cut-off days, and asks no more for that.
  const loader = new DataLoader<OnDay, LibraryRow | null, string>(
    async (asked) => {
      const found = await read((db) => loadLibrariesOnDays(db, asked));
      return asked.map((one) => found.get(keyOnDay(one)) ?? null);
    },
    { cacheKeyFn: keyOnDay },
  );
  const onDay = (day: IsoDate): LibraryLoader => ({ load: (id) => loader.load({ id, day }) });
  return {
    /** As the register has it last. */
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
