/**
 * What a reviewer should look at: rows with a flag, a question, a remark, a change since the last look, a number that
 * has become a reason since last year (or the reverse), and the row by which the report moves a total of the province
 * most. Everything else is there too, one key away.
 */
import type { Report } from '../entry/desk/report.js';
import { turnOf, type CellChange, type Turn } from './changes.js';
import type { Row } from '../entry/grid/rows.js';
import type { WholeReportFragment } from '../gql/graphql.js';
import { TOLD, weighs } from './weight.js';

export interface ReviewRow {
  readonly row: Row;
  /** Since the last step of a review, newest first. */
  readonly changes: readonly CellChange[];
  /** Against the same period last year. */
  readonly turn: Turn | undefined;
  /** The share of the province's total a year before by which the report moves it, at the item moved most. */
  readonly effect: string | undefined;
}

type Effect = Pick<WholeReportFragment, 'effect' | 'effectItem'>;

const isWorthALook = ({ row: { findings, queries, comment }, changes, turn, effect }: ReviewRow): boolean =>
  findings.some(({ issue }) => issue.severity !== 'info') ||
  queries.length + changes.length > 0 ||
  comment !== '' ||
  turn !== undefined ||
  effect !== undefined;

export interface ReviewRows {
  readonly first: readonly ReviewRow[];
  readonly rest: readonly ReviewRow[];
}

export function reviewRows(
  rows: readonly Row[],
  changes: readonly CellChange[],
  { effect, effectItem }: Effect,
): ReviewRows {
  const moved = weighs(effect, TOLD) ? effect : undefined;
  const all = rows.map((row) => ({
    row,
    changes: changes.filter(({ code }) => code === row.item.code),
    turn: turnOf(row),
    effect: row.item.code === effectItem ? moved : undefined,
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

/** The same period last year, where nothing stands in its column: nothing can be compared, and it is said once. */
export function periodWithout({ past: [last] }: Pick<Report, 'past'>): string | undefined {
  const blank = last && [...last.cells.values()].every((cell) => cell.kind === 'missing' && cell.why === 'not-yet');
  return blank ? last.period : undefined;
}
