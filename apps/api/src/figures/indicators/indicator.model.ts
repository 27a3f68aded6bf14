import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Covered, Decimal, Unreported } from '@vlis/domain';
import { RoundModel } from '../../collection/calendar/index.js';
import { DecimalScalar } from '../../platform/graphql/scalars.js';
import { UnitModel, type UnitRow } from '../../ground/territory/index.js';
import { MapBasisEnum } from './figure-filter.input.js';
import type { MapBasis } from './reading/shown-places.js';
import { Costs } from '../../platform/graphql/costs.js';

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

  @Field(() => Int, { description: 'No official report has come from them, or one that leaves it blank.' })
  unanswered!: number;
}

const UNOFFICIAL =
  'Counts by people whose number is not an official one; to be said on the figure itself (whose they are: population).';

@ObjectType('CoveredRatio', { description: 'The same ratio over the places whose reports are all in.' })
export class CoveredRatioModel {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Null: of no place all reports are in, or it is withheld.',
  })
  value?: Decimal | null;

  @Field(() => Boolean, { description: WITHHELD })
  withheld!: boolean;

  @Field(() => DecimalScalar, { nullable: true })
  numerator?: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true })
  denominator?: Decimal | null;

  @Field(() => Int, { description: 'Places whose reports are all in.' })
  places!: number;

  @Field(() => Int, { description: 'Places in which a report is owed.' })
  of!: number;
}

@ObjectType('IndicatorFigure')
export class IndicatorFigureModel {
  @Field(() => String)
  code!: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'In the unit shown (a percentage is × 100), with two decimals more than it is shown with.',
  })
  value?: Decimal | null;

  @Field(() => Boolean, { description: WITHHELD })
  withheld!: boolean;

  @Field(() => DecimalScalar, { nullable: true })
  numerator?: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true })
  denominator?: Decimal | null;

  @Field(() => Int, { description: 'Libraries in both sums.' })
  used!: number;

  @Field(() => Int, {
    description:
      'Libraries that owe a report with all that the indicator reads, without those that answered that it does not apply.',
  })
  obliged!: number;

  @Field(() => MissingAnswersModel, {
    nullable: true,
    description: 'Libraries that are not in the sums, by why. Null: the query did not ask to tell them apart.',
  })
  missing?: Unreported;

  @Field(() => String, {
    nullable: true,
    description: 'Why there is no value: no-numerator, no-denominator, zero-denominator.',
  })
  why?: string | null;

  @Field(() => Boolean, { description: UNOFFICIAL })
  unofficialPeople!: boolean;

  @Field(() => CoveredRatioModel, {
    nullable: true,
    description:
      'Of the nation, where reports are divided by a figure of the place (people, communes), which has those without a ' +
      'report in it. Null: any other figure.',
  })
  covered?: Covered & { readonly withheld: boolean };
}

@ObjectType('IndicatorRow')
export class IndicatorRowModel {
  @Field(() => UnitModel)
  place!: UnitModel;

  @Costs({ rows: 'asked' })
  @Field(() => [IndicatorFigureModel], { description: 'In the order of the codes asked.' })
  figures!: IndicatorFigureModel[];
}

@ObjectType('IndicatorTable')
export class IndicatorTableModel {
  @Field(() => RoundModel)
  round!: RoundModel;

  @Field(() => MapBasisEnum)
  basis!: MapBasis;

  @Costs({ rows: 'asked' })
  @Field(() => [String])
  codes!: string[];

  @Costs({ rows: 64 })
  @Field(() => [IndicatorRowModel])
  rows!: IndicatorRowModel[];

  @Field(() => IndicatorRowModel, { description: 'The whole nation, whichever place was asked.' })
  nation!: IndicatorRowModel;
}

@ObjectType('SeriesPoint')
export class SeriesPointModel {
  @Field(() => String)
  period!: string;

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

  @Field(() => Boolean, { description: 'The round still takes reports.' })
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
