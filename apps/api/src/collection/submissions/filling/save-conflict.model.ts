/** The choice a stale save comes back with: per cell what it was, mine, theirs; nothing of the save was written. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { cellModel, CellConflictModel } from '../report/cell.model.js';
import type { ReportView } from '../report/report-view.js';
import type { Conflict } from './save-cells.js';
import { SubmissionModel } from '../report/submission.model.js';
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
  readonly current: ReportView;
}

export const isConflict = (answer: object): boolean => 'conflicts' in answer;

export const toConflictModel = ({ revision, conflicts }: Conflict, current: ReportView): ConflictAnswer => ({
  revision,
  current,
  conflicts: conflicts.map(({ code, base, mine, theirs, by, at }) => ({
    ...{ code, by, at },
    base: base ? cellModel(code, base) : null,
    mine: cellModel(code, mine),
    theirs: cellModel(code, theirs),
  })),
});
