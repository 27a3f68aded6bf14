import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { IsoDate, Refusal, ReviewStage } from '@vlis/domain';
import { Costs } from '../../../platform/graphql/costs.js';
import { RefusalModel } from '../../../platform/graphql/refusal.model.js';
import { DateScalar } from '../../../platform/graphql/scalars.js';
import { PeriodCellsModel } from '../record/cell.model.js';
import { ReviewStageModel } from '../../chains/index.js';
import { AttributeModel, CHAIN, HISTORY } from '../record/submission.model.js';

/** Its round, library, form version and active days are resolved by BlankSubmissionFields. */
@ObjectType('BlankSubmission', { description: 'What a submission will hold that is due and that nobody has begun.' })
export class BlankSubmissionModel {
  @Field(() => DateScalar)
  dueOn!: IsoDate;

  @Field(() => Boolean, { description: 'By the register, as it was when the round was opened.' })
  activeWholePeriod!: boolean;

  @Field(() => Int, { description: 'How many items it asks.' })
  asked!: number;

  @Costs({ rows: 5 })
  @Field(() => [ReviewStageModel], { description: CHAIN })
  chain!: readonly ReviewStage[];

  @Costs({ rows: 20 })
  @Field(() => [AttributeModel])
  attributes!: AttributeModel[];

  @Costs({ rows: 3 })
  @Field(() => [PeriodCellsModel], { description: HISTORY })
  history!: PeriodCellsModel[];

  @Field(() => RefusalModel, { nullable: true, description: 'Why it cannot be begun now: the round is not open.' })
  whyNotBegin?: Refusal;
}
