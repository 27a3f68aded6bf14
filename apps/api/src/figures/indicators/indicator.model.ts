import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Complete, Decimal, LocalizedText, Unreported } from '@vlis/domain';
import { RoundModel } from '../../collection/calendar/index.js';
import { LocalizedTextModel } from '../../platform/graphql/localized-text.model.js';
import { DecimalScalar } from '../../platform/graphql/scalars.js';
import {
  MissingAnswersModel,
  SeriesPointModel,
  UNOFFICIAL,
  WITHHELD,
  MapBasisEnum,
  type MapBasis,
} from '../figures/index.js';
import { UnitModel } from '../../ground/territory/index.js';
import { Costs } from '../../platform/graphql/costs.js';

@ObjectType('IndicatorPoint')
export class IndicatorPointModel extends SeriesPointModel {
  @Field(() => Boolean, {
    description:
      'Another version of the indicator than in the point before, which counts otherwise: no line joins the two.',
  })
  redefined!: boolean;
}

@ObjectType('CompleteRatio', { description: 'The same ratio over the places whose submissions are all in.' })
class CompleteRatioModel {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Null: of no place all submissions are in, or it is withheld.',
  })
  value?: Decimal | null;

  @Field(() => Boolean, { description: WITHHELD })
  withheld!: boolean;

  @Field(() => DecimalScalar, { nullable: true })
  numerator?: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true })
  denominator?: Decimal | null;

  @Field(() => Int, { description: 'Places whose submissions are all in.' })
  places!: number;

  @Field(() => Int, { description: 'Places in which a submission is owed.' })
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
      'Libraries that owe a submission with all that the indicator reads, without those that answered that it does not apply.',
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

  @Field(() => CompleteRatioModel, {
    nullable: true,
    description:
      'Of the nation, where submissions are divided by a figure of the place (people, communes), which has those without a ' +
      'report in it. Null: any other figure.',
  })
  complete?: Complete & { readonly withheld: boolean };
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

  @Costs({ statements: 1, rows: 3 })
  @Field(() => [LocalizedTextModel], {
    description: 'Whose figures the people are, where an indicator counts by them; to be said beside it.',
  })
  population!: readonly LocalizedText[];
}
