/**
 * Two people on one report (ENT-04): each save names the revision it was based on. Different cells merge; the same
 * cell with different values is a conflict, shown to the second as a choice and never overwritten silently.
 */
import { missing, sameCell, type Cell, type Cells } from '../shared/cell.js';

/** One cell somebody else changed after the revision a save was based on. */
export interface LaterChange {
  readonly code: string;
  readonly before: Cell | undefined;
  readonly after: Cell;
  readonly by: string;
  readonly at: Date;
}

export interface CellConflict {
  readonly code: string;
  readonly base: Cell | undefined;
  readonly mine: Cell;
  readonly theirs: Cell;
  readonly by: string;
  readonly at: Date;
}

/** Cells of `mine` that somebody else has set to something else since. `later` is in order of time. */
export function conflictsOf(mine: Cells, later: readonly LaterChange[]): readonly CellConflict[] {
  const first = new Map<string, LaterChange>();
  const last = new Map<string, LaterChange>();
  for (const change of later) {
    if (!first.has(change.code)) first.set(change.code, change);
    last.set(change.code, change);
  }
  return [...mine].flatMap(([code, cell]) => {
    const theirs = last.get(code);
    if (!theirs || sameCell(theirs.after, cell)) return [];
    return [{ code, base: first.get(code)!.before, mine: cell, theirs: theirs.after, by: theirs.by, at: theirs.at }];
  });
}

/** The cells a save really changes. */
export function changedCells(current: Cells, mine: Cells): ReadonlyMap<string, { before?: Cell; after: Cell }> {
  const blank = missing('not-yet');
  const changed = new Map<string, { before?: Cell; after: Cell }>();
  for (const [code, after] of mine) {
    const before = current.get(code);
    if (!sameCell(before ?? blank, after)) changed.set(code, { ...(before && { before }), after });
  }
  return changed;
}
