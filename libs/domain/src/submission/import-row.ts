/**
 * Rows of an import as rows, before what stands in their submissions is looked at: which of them begin one, and what is wrong
 * with them among the others. A refusal names a row by its place and by its library as people know it.
 */
import { dayOf, type RoundDays } from '../calendar/round.js';
import type { IsoDate } from '../calendar/day.js';
import { missing, sameCell, type Cells } from '../shared/cell.js';
import { issue, type Issue } from '../shared/issue.js';
import { refuse, type Refusal } from '../shared/refusal.js';
import { isSeen, type SavedByOther } from './import-base.js';
import { isEditable, type SubmissionState } from './moves.js';
import { refuseByRound } from './round-gate.js';
import type { Explanations } from './validate.js';

/** One submission of many that are taken at once. */
export interface ImportRow {
  readonly libraryId: number;
  /** As people know it, its identifier or the key of a file: a refusal names the row by it. */
  readonly library?: string;
  /** Typed items only; computed ones are derived. Items not named stay as they are. */
  readonly cells: Cells;
  /** The revision that the row is based on: needed where somebody else has saved since the last import of this account. */
  readonly baseRevision?: number | null;
  readonly explanations?: Explanations;
  /** When the submission had come, for a backfill; absent: now. */
  readonly submittedAt?: Date;
}

const nameOf = ({ library, libraryId }: ImportRow): string => library ?? `${libraryId}`;

/** Where a row stands in an import: `rows.3`. */
export const rowPath = (n: number): string => `rows.${n}`;

/** What is wrong inside a row, named at its place among the rows. */
export const inRow = (n: number, issues: readonly Issue[]): readonly Issue[] =>
  issues.map((found) => ({ ...found, path: `${rowPath(n)}.${found.path}` }));

export const unknownLibrary = (row: ImportRow, n: number): Issue =>
  issue('UNKNOWN_LIBRARY', rowPath(n), { library: nameOf(row) });

/** All or nothing: with one wrong row none of them is taken, and everything that is wrong is named. */
export const refuseRows = (issues: readonly Issue[]): Refusal | undefined =>
  issues.length ? refuse('INVALID_CELLS', issues, { count: `${issues.length}` }) : undefined;

/** A submission begins with the first thing entered in it; a row of blanks enters nothing. */
export const entersSomething = ({ cells, explanations = {} }: ImportRow): boolean =>
  [...cells.values()].some((cell) => !sameCell(cell, missing('not-yet'))) ||
  Object.values(explanations).some((text) => text.trim() !== '');

/** A round outside of its days is filled by those alone whose right to import is national (a backfill). */
export const refuseImport = (days: RoundDays, isNational: boolean, today: IsoDate): Refusal | undefined =>
  isNational ? undefined : refuseByRound({ days, returnedUntil: null }, today);

/** Rows are counted from 1, as the lines of a file are. */
export function refuseTwice(rows: readonly ImportRow[]): Refusal | undefined {
  const first = new Map<number, number>();
  const twice = rows.flatMap((row, n) => {
    const before = first.get(row.libraryId);
    if (before === undefined) first.set(row.libraryId, n);
    const params = { library: nameOf(row), first: `${(before ?? n) + 1}`, second: `${n + 1}` };
    return before === undefined ? [] : [issue('DUPLICATE_ROW', rowPath(n), params)];
  });
  return refuseRows(twice);
}

/** A submission that may have been saved by others. */
export interface SharedSubmission {
  readonly state: SubmissionState;
  readonly revision: number;
  readonly savedByOther: SavedByOther | null;
}

/**
 * Rows over a submission that somebody else has saved in, unless they name its present revision. What is on its way is
 * refused as such, row by row.
 * @param found by library
 */
export function refuseUnseen(
  rows: readonly ImportRow[],
  found: ReadonlyMap<number, SharedSubmission>,
): Refusal | undefined {
  const unseen = rows.flatMap((row, n) => {
    const submission = found.get(row.libraryId);
    if (!submission || !isEditable(submission.state)) return [];
    const { revision, savedByOther } = submission;
    if (isSeen(row.baseRevision, revision, savedByOther)) return [];
    const { by = '–', at } = savedByOther ?? {};
    const revisions = { expected: `${row.baseRevision ?? '–'}`, actual: `${revision}` };
    const params = { library: nameOf(row), by, day: at ? dayOf(at) : '–', ...revisions };
    return [{ revisions, found: issue('DRAFT_CHANGED', `${rowPath(n)}.baseRevision`, params) }];
  });
  const [first] = unseen;
  const issues = unseen.map((one) => one.found);
  return first && refuse('STALE_REVISION', issues, first.revisions);
}
