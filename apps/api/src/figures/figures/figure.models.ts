/** What the answers about items and those about indicators have in common. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Decimal, IsoDate, Unreported } from '@vlis/domain';
import { UnitModel, type UnitRow } from '../../ground/territory/index.js';
import { DateScalar, DecimalScalar } from '../../platform/graphql/scalars.js';

export const WITHHELD =
  'There is a value, and it is kept from this viewer: it would show a single library, or give away another that does.';

@ObjectType('MissingAnswers', { description: 'Libraries without a number. Only the first kind is waited for no more.' })
export class MissingAnswersModel implements Unreported {
  @Field(() => Int, { description: 'Answered that it does not apply to them; not among the expected.' })
  notApplicable!: number;

  @Field(() => Int, { description: 'Refused to answer.' })
  refused!: number;

  @Field(() => Int, { description: 'Were closed.' })
  closed!: number;

  @Field(() => Int, { description: 'Do not collect it.' })
  notCollected!: number;

  @Field(() => Int, { description: 'No official submission has come from them, or one that leaves it blank.' })
  unanswered!: number;
}

export const UNOFFICIAL =
  'Counts by people whose number is not an official one; to be said on the figure itself (whose they are: population).';

@ObjectType('SeriesPoint')
export class SeriesPointModel {
  @Field(() => String)
  period!: string;

  @Field(() => DateScalar, { description: 'Of the period.' })
  lastDay!: IsoDate;

  @Field(() => String, { description: 'Code of the period a change is since.' })
  yearBefore!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Null: a round, but no number. A gap, never a zero.' })
  value?: Decimal | null;

  @Field(() => Boolean, { description: WITHHELD })
  withheld!: boolean;

  @Field(() => Int)
  reported!: number;

  @Field(() => Int, { description: 'Without those that answered that it does not apply to them.' })
  expected!: number;

  @Field(() => MissingAnswersModel, { description: 'Libraries that are asked and have no number, by why.' })
  missing!: Unreported;

  @Field(() => Boolean, { description: 'The round still takes submissions.' })
  preliminary!: boolean;

  @Field(() => UnitModel, {
    nullable: true,
    description:
      'Whose figure it is: on the map of today of the province that the one asked became, as reported its own. Null: of ' +
      'the nation.',
  })
  place?: UnitRow;

  @Field(() => Boolean, { description: UNOFFICIAL })
  unofficialPeople!: boolean;
}
