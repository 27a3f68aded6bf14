import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Decimal, IsoDate } from '@vlis/domain';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../../platform/graphql/scalars.js';
import { ReviewStageModel } from '../../chains/index.js';
import { CellModel } from './cell.model.js';
import { SightEnum, SubmissionMoveEnum, SubmissionStateEnum } from '../submission.enums.js';

export const CHAIN = 'The stages of its review, from the library up: acceptance at the last makes it official.';

@ObjectType('Attribute', { description: 'A fact that rules read beside the items: period.days, place.communes …' })
export class AttributeModel {
  @Field(() => String)
  name!: string;

  @Field(() => DecimalScalar, { nullable: true })
  value?: Decimal | null;
}

@ObjectType('Explanation')
export class ExplanationModel {
  @Field(() => String)
  rule!: string;

  @Field(() => String)
  item!: string;

  @Field(() => String)
  text!: string;
}

@ObjectType('CellQuery', { description: 'A question of a reviewer, tied to a cell.' })
export class CellQueryModel {
  @Field(() => Int)
  id!: number;

  @Field(() => String)
  item!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => ReviewStageModel, { nullable: true, description: 'Of the reviewer.' })
  stage!: ReviewStageModel | null;

  @Field(() => String)
  raisedBy!: string;

  @Field(() => DateTimeScalar)
  raisedAt!: Date;

  @Field(() => String, { nullable: true })
  answer?: string | null;

  @Field(() => String, { nullable: true })
  answeredBy?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Also where another figure has answered it, and no words.',
  })
  answeredAt?: Date | null;

  @Field(() => CellModel, {
    nullable: true,
    description: 'What was sent there, while the submission is back with its library.',
  })
  about?: CellModel | null;

  @Field(() => Boolean, {
    description: 'Another figure stands there by now, which answers the question when it is sent.',
  })
  mended!: boolean;
}

@ObjectType('StepException', { description: 'What let one person do what takes two.' })
export class StepExceptionModel {
  @Field(() => String)
  reason!: string;

  @Field(() => String)
  grantedBy!: string;

  @Field(() => DateScalar)
  validFrom!: IsoDate;

  @Field(() => DateScalar)
  validTo!: IsoDate;
}

@ObjectType('StepFile', { description: 'A file that goes with a return: GET /files/of-return/ and its id.' })
export class StepFileModel {
  @Field(() => Int)
  id!: number;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  bytes!: number;
}

@ObjectType('ReviewStep')
export class ReviewStepModel {
  @Field(() => Int)
  id!: number;

  @Field(() => SubmissionMoveEnum)
  move!: SubmissionMoveEnum;

  @Field(() => SubmissionStateEnum)
  from!: SubmissionStateEnum;

  @Field(() => SubmissionStateEnum)
  to!: SubmissionStateEnum;

  @Field(() => ReviewStageModel, { nullable: true, description: 'At which it was decided; null of a submission.' })
  stage!: ReviewStageModel | null;

  @Field(() => String)
  by!: string;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => StepExceptionModel, { nullable: true })
  exception?: StepExceptionModel | null;

  @Field(() => StepFileModel, { nullable: true })
  file?: StepFileModel | null;
}

@ObjectType('ActiveDays', { description: 'From one day to another, both counted.' })
export class ActiveDaysModel {
  @Field(() => DateScalar)
  from!: IsoDate;

  @Field(() => DateScalar)
  to!: IsoDate;
}

export const HISTORY = 'The submissions of this library that rules compare with.';

export const INFLUENCE =
  'The largest share of a total of the province, a year before, by which the submission moves it.';
export const INFLUENCE_ITEM = 'The item whose total that is.';

export const RETURNED_UNTIL =
  'Of a returned submission: the last day on which the library may mend it and send it again, also after the round has closed.';

export const WHY_NOT_ACCEPT =
  'Why this viewer may not accept it now, though their role could: whoever had a hand in it leaves it to another person.';

/** The plain columns; fields that need statements of their own are in SubmissionFields. */
@ObjectType('Submission')
export class SubmissionModel {
  @Field(() => Int)
  id!: number;

  @Field(() => SubmissionStateEnum)
  state!: SubmissionStateEnum;

  @Field(() => SightEnum)
  sight!: SightEnum;

  @Field(() => Int, { description: 'Of what is seen; 0 where nothing was sent.' })
  revision!: number;

  @Field(() => DateScalar)
  dueOn!: IsoDate;

  @Field(() => DateTimeScalar, { nullable: true })
  submittedAt?: Date | null;

  @Field(() => DateScalar, { nullable: true, description: RETURNED_UNTIL })
  returnedUntil?: IsoDate | null;

  @Field(() => Boolean)
  late!: boolean;

  @Field(() => DateTimeScalar)
  updatedAt!: Date;

  @Field(() => Boolean, { description: 'By the register, as it was when the round was opened.' })
  activeWholePeriod!: boolean;

  @Field(() => DecimalScalar, { nullable: true, description: INFLUENCE })
  influence?: Decimal | null;

  @Field(() => String, { nullable: true, description: INFLUENCE_ITEM })
  influenceItem?: string | null;
}
