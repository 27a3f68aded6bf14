/** The contacts of libraries as they stand, the main one first. */
import { may, type ContactDetails, type Viewer } from '@vlis/domain';
import DataLoader from 'dataloader';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { SnapshotRead } from '../../platform/graphql/loaders.js';
import { ContactEntity } from './contact.entity.js';

const load = (db: EntityManager, libraryIds: readonly number[]): Promise<ContactEntity[]> =>
  db.find(ContactEntity, {
    where: { libraryId: In(libraryIds), endedAt: IsNull() },
    order: { main: 'DESC', validFrom: 'ASC', id: 'ASC' },
  });

export const loadContacts = (db: EntityManager, libraryId: number): Promise<ContactEntity[]> => load(db, [libraryId]);

/** Every contact that a library has or has had. */
export const loadContactIds = async (db: EntityManager, libraryId: number): Promise<readonly number[]> =>
  (await db.find(ContactEntity, { select: { id: true }, where: { libraryId } })).map(({ id }) => id);

/** The main contact of each library that the viewer may see contacts of, by library. */
export async function loadMainContacts(
  db: EntityManager,
  viewer: Viewer,
  libraryIds: readonly number[],
): Promise<ReadonlyMap<number, ContactDetails>> {
  if (libraryIds.length === 0 || !may(viewer, 'contact.read')) return new Map();
  const found = await db.findBy(ContactEntity, { libraryId: In(libraryIds), main: true, endedAt: IsNull() });
  return new Map(found.map((contact) => [contact.libraryId, contact]));
}

/** Only those of libraries that the viewer may see: row-level security leaves the others out. */
export const contactLoaders = (read: SnapshotRead) => ({
  ofLibrary: new DataLoader<number, readonly ContactEntity[]>(async (libraryIds) => {
    const found = await read((db) => load(db, libraryIds));
    // A page of a list has some hundred contacts at most.
    return libraryIds.map((id) => found.filter(({ libraryId }) => libraryId === id));
  }),
});
