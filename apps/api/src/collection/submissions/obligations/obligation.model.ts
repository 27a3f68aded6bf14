import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Decimal, IsoDate, ReviewStage } from '@vlis/domain';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../../platform/graphql/scalars.js';
import { FollowUpOutcomeEnum } from '../../follow-up/index.js';
import { ObligationStateEnum, SubmissionStateEnum } from '../submission.enums.js';
import { INFLUENCE, INFLUENCE_ITEM, RETURNED_UNTIL } from '../record/submission.model.js';
import { Costs } from '../../../platform/graphql/costs.js';

const TO_LOOK_AT =
  'How many cells a reviewer has to look at, of what was sent last: a question without an explanation or a grave one, a turn between a large number and a reason, a total of the province moved by a tenth, a remark, changed or asked about in a review. Null: nothing was sent.';

const UNSENT = 'Null: not sent yet, and not of a library of the viewer’s own.';

@ObjectType('SubmissionSummary', { description: 'How a submission stands, without its cells.' })
export class SubmissionSummaryModel {
  @Field(() => Int)
  id!: number;

  @Field(() => SubmissionStateEnum)
  state!: SubmissionStateEnum;

  @Field(() => Int, { description: 'Of what the viewer sees; 0 where nothing was sent.' })
  revision!: number;

  @Field(() => Int)
  filled!: number;

  @Field(() => Int)
  asked!: number;

  @Field(() => Int, { nullable: true, description: `Without blanks. ${UNSENT}` })
  errors?: number | null;

  @Field(() => Int, { nullable: true, description: TO_LOOK_AT })
  toLookAt?: number | null;

  @Field(() => Int, { nullable: true, description: `Warnings without an explanation. ${UNSENT}` })
  openWarnings?: number | null;

  @Field(() => Int)
  openQueries!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  submittedAt?: Date | null;

  @Field(() => DateScalar, { nullable: true, description: RETURNED_UNTIL })
  returnedUntil?: IsoDate | null;

  @Field(() => Boolean)
  late!: boolean;

  @Field(() => DecimalScalar, { nullable: true, description: INFLUENCE })
  influence?: Decimal | string | null;

  @Field(() => String, { nullable: true, description: INFLUENCE_ITEM })
  influenceItem?: string | null;

  /** The form version whose label the item has; not a field of the contract. */
  formVersionId!: number;

  /** The province and body by which the reviewer is found; not fields of the contract. */
  provinceId!: number;
  libraryId!: number;
  body!: string;
  restricted!: boolean;
  stage!: string | null;
  chain!: readonly ReviewStage[];

  @Field(() => String, { nullable: true, description: 'Of a warning: of that item if there is one, else the first.' })
  explanation?: string | null;
}

@ObjectType('Obligation', { description: 'Who must report what by when, and the submission if it was begun.' })
export class ObligationModel {
  @Field(() => ID)
  id!: string;

  @Field(() => DateScalar)
  dueOn!: IsoDate;

  @Field(() => ObligationStateEnum)
  state!: ObligationStateEnum;

  @Field(() => Boolean)
  overdue!: boolean;

  @Field(() => SubmissionSummaryModel, { nullable: true })
  submission?: SubmissionSummaryModel | null;
}

@ObjectType('ObligationPage')
export class ObligationPageModel {
  @Field(() => Int)
  total!: number;

  @Costs({ rows: 'asked' })
  @Field(() => [ObligationModel])
  rows!: ObligationModel[];
}

const OWN_ONLY = 'Of libraries that the viewer works for, whatever else they may see.';

const STATES_AND_STAGES =
  'Obligations in one of these states or waiting at one of these stages (their codes); neither: all.';

const OPEN_ONLY =
  'Obligations of rounds that are open today, and those of closed ones whose submission is back with its library until a day.';

export const MUST_BE_CHASED =
  'It owes a submission that is taken today, nothing of it is with a reviewer, and no promise of the library still runs.';

@InputType('ObligationFilter')
export class ObligationFilterInput {
  @Field(() => Int, { nullable: true })
  roundId?: number | null;

  @Field(() => Boolean, { nullable: true, description: OPEN_ONLY })
  openRoundsOnly?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: OWN_ONLY })
  ownOnly?: boolean | null;

  @Field(() => [ObligationStateEnum], { nullable: true, description: STATES_AND_STAGES })
  states?: ObligationStateEnum[] | null;

  @Field(() => [String], { nullable: true, description: STATES_AND_STAGES })
  stages?: string[] | null;

  @Field(() => Int, { nullable: true })
  provinceId?: number | null;

  @Field(() => Int, { nullable: true })
  libraryId?: number | null;

  @Field(() => [Int], { nullable: true, description: 'Of these libraries only.' })
  libraryIds?: number[] | null;

  @Field(() => [String], { nullable: true })
  types?: string[] | null;

  @Field(() => String, { nullable: true })
  q?: string | null;

  @Field(() => Boolean, { nullable: true })
  overdue?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'With a cell to look at; false: without any.' })
  toLookAt?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: MUST_BE_CHASED })
  mustBeChased?: boolean | null;

  @Field(() => [FollowUpOutcomeEnum], { nullable: true, description: 'Whose last follow-up came to one of these.' })
  lastOutcomes?: FollowUpOutcomeEnum[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Which were followed up; false: which were not.' })
  followedUp?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Which were reminded so often: 0, 1, 2, or 3 for three times and more.',
  })
  reminders?: number | null;
}
