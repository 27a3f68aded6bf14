/** A cell changed since the last step of a review: what stood there, what stands there, who and when. */
import type { Cell } from '@vlis/domain';
import { cellOf } from '../entry/desk/wire.js';
import type { WholeReportFragment } from '../gql/graphql.js';

export interface CellChange {
  readonly code: string;
  readonly before: Cell | undefined;
  readonly after: Cell;
  readonly by: string;
  readonly at: string;
}

/** A report nobody has reviewed yet has no changes to show: then everything in it is new. */
export function changesOf({ changes, steps }: Pick<WholeReportFragment, 'changes' | 'steps'>): readonly CellChange[] {
  if (!steps.some(({ move }) => move !== 'SUBMIT')) return [];
  return changes.map(({ code, before, after, by, at }) => ({
    ...{ code, by, at },
    before: before ? cellOf(before) : undefined,
    after: cellOf(after),
  }));
}
