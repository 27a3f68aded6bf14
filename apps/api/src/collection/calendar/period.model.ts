import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { DayOfYear, IsoDate, PartAgo } from '@vlis/domain';
import { Costs } from '../../platform/graphql/costs.js';
import { LocalizedTextModel } from '../../platform/graphql/localized-text.model.js';
import { DateScalar } from '../../platform/graphql/scalars.js';

export enum PeriodKindEnum {
  QUARTER = 'quarter',
  HALF = 'half',
  NINE_MONTHS = 'nine-months',
  YEAR = 'year',
  SEMESTER = 'semester',
  SCHOOL_YEAR = 'school-year',
}
registerEnumType(PeriodKindEnum, { name: 'PeriodKind' });

@ObjectType('Period')
export class PeriodModel {
  @Field(() => String, {
    description: '2026-H1 for the first half, 2026 for the year, 2026-Q1@sector in another regime.',
  })
  code!: string;

  @Field(() => String, { description: 'Code of the regime.' })
  regime!: string;

  @Field(() => String, { description: 'Which part of the year.' })
  part!: string;

  @Field(() => PeriodKindEnum)
  kind!: PeriodKindEnum;

  @Field(() => Int)
  year!: number;

  @Field(() => DateScalar)
  firstDay!: IsoDate;

  @Field(() => DateScalar)
  lastDay!: IsoDate;

  @Field(() => String, { description: 'Code of the same period a year before.' })
  yearBefore!: string;

  @Field(() => String, {
    description: 'Code of the period that holds the stock at the end of the day before the first.',
  })
  endBefore!: string;

  @Field(() => String, { nullable: true, description: 'Code of the shorter one that begins on the same day.' })
  partInside!: string | null;
}

/** Days are written `06-05`, or `12-01 -1` in the year before; `end` is the last day of the period. */
@ObjectType('PeriodPattern')
export class PeriodPatternModel {
  @Field(() => String)
  part!: string;

  @Field(() => String)
  firstDay!: DayOfYear;

  @Field(() => String, { description: 'The first day after it.' })
  endsBefore!: DayOfYear;

  @Field(() => String)
  yearBefore!: PartAgo;

  @Field(() => String)
  endBefore!: PartAgo;

  @Field(() => String, { nullable: true })
  partInside!: PartAgo | null;

  @Field(() => String)
  cutoffOn!: DayOfYear;

  @Field(() => String)
  opensOn!: DayOfYear;

  @Field(() => String)
  dueOn!: DayOfYear;

  @Field(() => String)
  closesOn!: DayOfYear;
}

@ObjectType('PeriodRegime')
export class PeriodRegimeModel {
  @Field(() => String)
  code!: string;

  @Field(() => LocalizedTextModel)
  name!: LocalizedTextModel;

  @Field(() => LocalizedTextModel, { description: 'The rule that sets its days.' })
  basis!: LocalizedTextModel;

  @Costs({ rows: 10 })
  @Field(() => [PeriodPatternModel])
  patterns!: readonly PeriodPatternModel[];
}
