import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { PeriodCode } from '@vlis/domain';
import { Costs } from '../../platform/graphql/costs.js';
import { DateTimeScalar, DecimalScalar } from '../../platform/graphql/scalars.js';

/** A form has some hundred items. */
const ITEMS = 150;

@ObjectType('PlanFigure', { description: 'What is to be reached in one item.' })
export class PlanFigureModel {
  @Field(() => Int)
  id!: number;

  @Field(() => String, { description: 'Its code in the form.' })
  item!: string;

  @Field(() => DecimalScalar)
  value!: string;

  @Field(() => String, { description: 'The document that sets it.' })
  basis!: string;

  @Field(() => DateTimeScalar, { description: 'Since when it stands so.' })
  recordedAt!: Date;
}

@ObjectType('Plans', { description: 'The plan of a province or of one library for a year, as it stands.' })
export class PlansModel {
  @Field(() => String, { description: 'The period of the year.' })
  year!: PeriodCode;

  @Field(() => Int)
  provinceId!: number;

  @Field(() => Int, { nullable: true, description: 'Null: the plan is the province’s.' })
  libraryId!: number | null;

  @Field(() => Int, { description: 'The form whose items it names.' })
  formVersionId!: number;

  @Costs({ rows: ITEMS })
  @Field(() => [PlanFigureModel], { description: 'In the order of the form.' })
  figures!: readonly PlanFigureModel[];
}

@InputType('PlanWishInput')
export class PlanWishInput {
  @Field(() => String, { description: 'Its code in the form.' })
  item!: string;

  @Field(() => String, {
    nullable: true,
    description: 'As it is typed, “1.234,5”. Null or blank: nothing is planned, which is not a plan of zero.',
  })
  value!: string | null;
}

@InputType('KeepPlanInput')
export class KeepPlanInput {
  @Field(() => String, { description: 'The period of the year.' })
  year!: PeriodCode;

  @Field(() => Int)
  provinceId!: number;

  @Field(() => Int, { nullable: true, description: 'Absent: the plan is the province’s.' })
  libraryId?: number | null;

  @Field(() => String, { description: 'The document that sets it: number and day.' })
  basis!: string;

  @Field(() => [PlanWishInput], { description: 'Items that are not named stay as they are.' })
  figures!: readonly PlanWishInput[];
}
