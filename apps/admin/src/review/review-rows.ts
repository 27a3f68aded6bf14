/**
 * What a reviewer should look at: rows with a flag, a question, a remark, a change since the last look, or a number that
 * has become a reason since last year (or the reverse). Everything else is there too, one key away.
 */
import { turnOf, type CellChange, type Turn } from './changes.js';
import type { Row } from '../entry/grid/rows.js';

export interface ReviewRow {
  readonly row: Row;
  /** Since the last step of a review, newest first. */
  readonly changes: readonly CellChange[];
  /** Against the same period last year. */
  readonly turn: Turn | undefined;
}

const isWorthALook = ({ row: { findings, queries, comment }, changes, turn }: ReviewRow): boolean =>
  findings.some(({ issue }) => issue.severity !== 'info') ||
  queries.length + changes.length > 0 ||
  comment !== '' ||
  turn !== undefined;

export interface ReviewRows {
  readonly first: readonly ReviewRow[];
  readonly rest: readonly ReviewRow[];
}

export function reviewRows(rows: readonly Row[], changes: readonly CellChange[]): ReviewRows {
  const all = rows.map((row) => ({
    row,
    changes: changes.filter(({ code }) => code === row.item.code),
    turn: turnOf(row),
  }));
  return { first: all.filter(isWorthALook), rest: all.filter((one) => !isWorthALook(one)) };
}

export interface ReviewCounts {
  readonly errors: number;
  readonly explained: number;
  readonly unexplained: number;
  readonly changed: number;
  /** A number last year and a reason now, or the reverse. */
  readonly turned: number;
}

export function countsOf({ first }: ReviewRows): ReviewCounts {
  const findings = first.flatMap(({ row }) => row.findings);
  const warnings = findings.filter(({ issue }) => issue.severity === 'warning');
  const explained = warnings.filter((finding) => finding.explained).length;
  return {
    errors: findings.filter(({ issue }) => issue.severity === 'error').length,
    explained,
    unexplained: warnings.length - explained,
    changed: first.filter(({ changes }) => changes.length > 0).length,
    turned: first.filter(({ turn }) => turn !== undefined).length,
  };
}
