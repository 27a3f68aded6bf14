/**
 * The cells to look at (libs/domain review/to-look-at.ts), each with what there is about it; under them those that the library has
 * explained, and one key away the others.
 */
import { cellsToLookAt, decimal, type AnswerTurn } from '@vlis/domain';
import type { WholeSubmissionFragment } from '../gql/graphql.js';
import { commentKey, type Row } from '../submission/grid/rows.js';
import type { Submission } from '../submission/submission.js';
import { turnOf, type CellChange } from './changes.js';
import { muchMoved } from './weight.js';

export interface ReviewRow {
  readonly row: Row;
  /** Since the last step of a review, newest first. */
  readonly changes: readonly CellChange[];
  /** Against the same period last year. */
  readonly turn: AnswerTurn | undefined;
  /** The share of the province's total a year before by which the submission moves it, at the item moved most, where it is much. */
  readonly influence: string | undefined;
}

type Influence = Pick<WholeSubmissionFragment, 'influence' | 'influenceItem'>;

function lookedAt(rows: readonly Row[], changes: readonly CellChange[], { influence, influenceItem }: Influence) {
  const earlier = rows.flatMap(({ item, past: [before] }) => (before ? [[item.code, before] as const] : []));
  return cellsToLookAt(
    { items: rows.map(({ item }) => item) },
    {
      cells: new Map(rows.map(({ item, cell }) => [item.code, cell])),
      prevYear: new Map(earlier),
      issues: rows.flatMap(({ findings }) => findings.map(({ issue }) => issue)),
      explanations: Object.fromEntries(
        rows.flatMap(({ item, comment, findings }) => [
          [commentKey(item.code), comment] as const,
          ...findings.map(({ key, explanation }) => [key, explanation] as const),
        ]),
      ),
      influence:
        influence === null || influenceItem === null ? undefined : { item: influenceItem, share: decimal(influence) },
      reviewed: [...rows.flatMap(({ queries }) => queries.map(({ item }) => item)), ...changes.map(({ code }) => code)],
    },
  );
}

export interface ReviewRows {
  readonly first: readonly ReviewRow[];
  /** Not to look at: a question that the library has answered, a turn of a small number. */
  readonly settled: readonly ReviewRow[];
  readonly rest: readonly ReviewRow[];
}

export function reviewRows(rows: readonly Row[], changes: readonly CellChange[], moved: Influence): ReviewRows {
  const influence = muchMoved(moved.influence) ? moved.influence : undefined;
  const all = rows.map((row) => ({
    row,
    changes: changes.filter(({ code }) => code === row.item.code),
    turn: turnOf(row),
    influence: row.item.code === moved.influenceItem ? influence : undefined,
  }));
  const looked = lookedAt(rows, changes, moved);
  const others = all.filter(({ row }) => !looked.has(row.item.code));
  return {
    first: all.filter(({ row }) => looked.has(row.item.code)),
    settled: others.filter(isSettled),
    rest: others.filter((one) => !isSettled(one)),
  };
}

const isSettled = ({ row, turn }: ReviewRow): boolean =>
  turn !== undefined || row.findings.some(({ issue }) => issue.severity === 'warning');

/** In the order in which they stand on the page. */
export const allRows = ({ first, settled, rest }: ReviewRows): readonly ReviewRow[] => [...first, ...settled, ...rest];

export interface ReviewCounts {
  /** Cells to look at. */
  readonly lookedAt: number;
  readonly errors: number;
  readonly explained: number;
  readonly unexplained: number;
  readonly changed: number;
  /** A number last year and a reason now, or the reverse. */
  readonly turned: number;
}

export function countsOf({ first, settled }: ReviewRows): ReviewCounts {
  const all = [...first, ...settled];
  const findings = all.flatMap(({ row }) => row.findings);
  const warnings = findings.filter(({ issue }) => issue.severity === 'warning');
  const explained = warnings.filter((finding) => finding.explained).length;
  return {
    lookedAt: first.length,
    errors: findings.filter(({ issue }) => issue.severity === 'error').length,
    explained,
    unexplained: warnings.length - explained,
    changed: first.filter(({ changes }) => changes.length > 0).length,
    turned: all.filter(({ turn }) => turn !== undefined).length,
  };
}

/** The same period last year, where nothing stands in its column: nothing can be compared, and one notice shows it for all cells. */
export function periodWithout({ past: [last] }: Pick<Submission, 'past'>): string | undefined {
  const blank = last && [...last.cells.values()].every((cell) => cell.kind === 'missing' && cell.why === 'not-yet');
  return blank ? last.period : undefined;
}
