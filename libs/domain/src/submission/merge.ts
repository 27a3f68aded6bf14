/**
 * Two people on one submission (ENT-04): each save names the revision it was based on. Different cells merge; the same
 * cell with different values is a conflict, shown to the second as a choice and never overwritten silently.
 */
import { missing, sameCell, type Cell, type Cells } from '../shared/cell.js';
import type { Explanations } from './validate.js';

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
    if (!sameCell(before ?? blank, after)) changed.set(code, before ? { before, after } : { after });
  }
  return changed;
}

/** One explanation somebody else changed after the revision a save was based on; `''`: taken back. */
export interface LaterText {
  readonly key: string;
  readonly after: string;
}

/**
 * Explanations after a save. Two authors of one explanation need not choose as with a number: both texts stay, one below
 * the other, unless one says the other already. An empty text takes back what its author saw, not what came since.
 */
export function mergedExplanations(
  current: Explanations,
  mine: Explanations,
  later: readonly LaterText[],
): Explanations {
  const changed = new Set(later.map(({ key }) => key));
  const merged = Object.entries(mine).map(([key, text]) => [
    key,
    changed.has(key) ? bothTexts(current[key] ?? '', text) : text,
  ]);
  const all: Explanations = { ...current, ...(Object.fromEntries(merged) as Explanations) };
  return Object.fromEntries(Object.entries(all).filter(([, text]) => text.trim() !== ''));
}

function bothTexts(theirs: string, mine: string): string {
  if (theirs.includes(mine.trim())) return theirs;
  return mine.includes(theirs.trim()) ? mine : `${theirs}\n${mine}`;
}

/** What a save really changes about explanations: before and after by key, `''` where there is none. */
export function changedTexts(before: Explanations, after: Explanations): Readonly<Record<string, [string, string]>> {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const [was, is] = [before[key] ?? '', after[key] ?? ''];
      return was === is ? [] : [[key, [was, is]]];
    }),
  );
}
