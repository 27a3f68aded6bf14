/**
 * What became of a cell: changed since the last step of a review (what stood there, what stands there, who and when), or
 * turned since the same period last year from a number into a reason, or the other way round. No rule asks about a turn
 * and no percentage shows it, though it moves a total as much as any change.
 */
import { turnBetween, type Cell, type AnswerTurn } from '@vlis/domain';
import type { WholeSubmissionFragment } from '../gql/graphql.js';
import type { Row } from '../submission/grid/rows.js';
import { cellOf } from '../submission/wire.js';

export interface CellChange {
  readonly code: string;
  readonly before: Cell | undefined;
  readonly after: Cell;
  readonly by: string;
  readonly at: string;
}

/** A submission nobody has reviewed yet has no changes to show: then everything in it is new. */
export function changesOf({
  changes,
  steps,
}: Pick<WholeSubmissionFragment, 'changes' | 'steps'>): readonly CellChange[] {
  if (!steps.some(({ move }) => move !== 'SUBMIT')) return [];
  return changes.map(({ code, before, after, by, at }) => ({
    ...{ code, by, at },
    before: before ? cellOf(before) : undefined,
    after: cellOf(after),
  }));
}

/** A calculated cell only follows its parts. */
export const turnOf = ({ kind, cell, past }: Pick<Row, 'kind' | 'cell' | 'past'>): AnswerTurn | undefined =>
  kind === 'computed' ? undefined : turnBetween(past[0], cell);
