/**
 * DataLoaders of one request. A feature writes a factory beside its noun and asks for it by that factory:
 *
 *   export const libraryLoaders = (read: Reading) => ({ byId: new DataLoader(…) });
 *   @ResolveField(() => LibraryModel)
 *   library(@Parent() row: Row, @RequestLoaders() loaders: Loaders) { return loaders.of(libraryLoaders).byId.load(row.libraryId); }
 *
 * A loader answers for one viewer and dies with the request, so nothing read for one person is shown to another.
 */
import type { Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';

/** Reads what several fields have asked for at once, in one snapshot of the viewer's. */
export type SnapshotRead = <R>(query: (db: EntityManager) => Promise<R>) => Promise<R>;

export type LoaderFactory<T extends object> = (read: SnapshotRead, viewer: Viewer) => T;

export class Loaders {
  private readonly made = new Map<unknown, object>();

  constructor(
    private readonly database: Pick<Database, 'read'>,
    private readonly viewer: () => Viewer | undefined,
  ) {}

  /** The loaders of a factory, made at the first asking of the request. */
  of<T extends object>(factory: LoaderFactory<T>): T {
    const known = this.made.get(factory);
    if (known) return known as T;
    const viewer = this.viewer();
    if (!viewer) throw new Error('loaders need a viewer: a public field must not use them');
    const fresh = factory((query) => this.database.read(viewer, query), viewer);
    this.made.set(factory, fresh);
    return fresh;
  }
}

/** Puts rows into the order of the keys, as DataLoader wants them; a key without a row gives null. */
export const inOrderOf =
  <K, R>(keys: readonly K[], keyOf: (row: R) => K) =>
  (rows: readonly R[]): (R | null)[] => {
    const byKey = new Map(rows.map((row) => [keyOf(row), row]));
    return keys.map((key) => byKey.get(key) ?? null);
  };
