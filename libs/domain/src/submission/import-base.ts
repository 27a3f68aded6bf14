/**
 * An import does not overwrite what it has not seen: where somebody else has saved in the submission since the importer's own
 * last import, its row must name the revision that it is based on.
 */

/** The newest save by another account after the importer's own last one. */
export interface SavedByOther {
  readonly by: string;
  readonly at: Date;
}

/** Whether the row may be taken. A revision that is named must be the present one, also where none was needed. */
export const isSeen = (
  baseRevision: number | null | undefined,
  revision: number,
  other: SavedByOther | null,
): boolean => (baseRevision == null ? other === null : baseRevision === revision);
