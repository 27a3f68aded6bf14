/**
 * Questions of reviewers that no words have answered. Each stands against submitting again until its figure is another than the
 * one that was asked about (mended.ts); submitting then closes it.
 */
import { decodeCell, type Cells } from '../shared/cell.js';
import { issue, type Issue } from '../shared/issue.js';
import { isMended } from './mended.js';

export interface OpenQuery {
  readonly id: number;
  readonly item: string;
  /** What was sent in the cell, as storage text; null where that is not known. */
  readonly about: string | null;
}

export const isMendedIn = ({ item, about }: Pick<OpenQuery, 'item' | 'about'>, cells: Cells): boolean =>
  isMended(about === null ? undefined : decodeCell(about), cells.get(item));

/** Those that no changed figure answers either. */
export const unansweredIn = (queries: readonly OpenQuery[], cells: Cells): readonly Issue[] =>
  queries.flatMap((query) =>
    isMendedIn(query, cells) ? [] : [issue('QUERY_UNANSWERED', query.item, { item: query.item })],
  );
