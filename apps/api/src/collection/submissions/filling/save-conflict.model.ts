/**
 * The answer to a save that was based on an old revision: for each cell in conflict the value before, mine and theirs. Nothing of
 * the save was written.
 */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { cellModel, CellConflictModel } from '../record/cell.model.js';
import type { SubmissionView } from '../record/submission-view.js';
import type { Conflict } from './save-cells.js';
import { SubmissionModel } from '../record/submission.model.js';
import { Costs } from '../../../platform/graphql/costs.js';

@ObjectType('SaveConflict')
export class SaveConflictModel {
  @Field(() => Int, { description: 'The revision to base the next save on, once the choice is made.' })
  revision!: number;

  @Costs({ rows: 200 })
  @Field(() => [CellConflictModel])
  conflicts!: CellConflictModel[];

  @Field(() => SubmissionModel)
  current!: SubmissionModel;
}

export interface ConflictAnswer {
  readonly revision: number;
  readonly conflicts: readonly CellConflictModel[];
  readonly current: SubmissionView;
}

export const isConflict = (answer: object): boolean => 'conflicts' in answer;

export const toConflictModel = ({ revision, conflicts }: Conflict, current: SubmissionView): ConflictAnswer => ({
  revision,
  current,
  conflicts: conflicts.map(({ code, base, mine, theirs, by, at }) => ({
    ...{ code, by, at },
    base: base ? cellModel(code, base) : null,
    mine: cellModel(code, mine),
    theirs: cellModel(code, theirs),
  })),
});
