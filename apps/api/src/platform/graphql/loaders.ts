/**
 * DataLoaders of one request. A feature writes a factory in the file of its type and asks for the loaders by it:
 *
 *   export const libraryLoaders = (read: SnapshotRead) => ({ byId: new DataLoader(…) });
 *   @ResolveField(() => LibraryModel)
 *   library(@Parent() row: Row, @RequestLoaders() loaders: Loaders) { return loaders.of(libraryLoaders).byId.load(row.libraryId); }
 *
 * Loaders belong to one viewer and one request, so nothing read for one person is shown to another.
 */
import type { Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';

/** Reads what several fields have asked for together, in one snapshot of the viewer. */
export type SnapshotRead = <R>(query: (db: EntityManager) => Promise<R>) => Promise<R>;

export type LoaderFactory<T extends object> = (read: SnapshotRead, viewer: Viewer) => T;

export class Loaders {
  private readonly made = new Map<unknown, object>();

  constructor(
    private readonly database: Pick<Database, 'read'>,
    private readonly viewer: () => Viewer | undefined,
  ) {}

  /** The loaders of a factory, made when the request first asks for them. */
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

/** Rows in the order of the keys, as DataLoader needs them; null for a key without a row. */
export const inOrderOf =
  <K, R>(keys: readonly K[], keyOf: (row: R) => K) =>
  (rows: readonly R[]): (R | null)[] => {
    const byKey = new Map(rows.map((row) => [keyOf(row), row]));
    return keys.map((key) => byKey.get(key) ?? null);
  };
