import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Decimal } from '@vlis/domain';
import { RoundModel } from '../calendar/round.model.js';
import { DecimalScalar } from '../platform/graphql/scalars.js';
import { UnitModel } from '../territory/unit.model.js';
import { MapBasisEnum } from './figure-filter.input.js';
import type { MapBasis } from './reading/shown-places.js';
import { Costs } from '../platform/graphql/costs.js';

export const WITHHELD =
  'There is a value, and it is kept from this viewer: it would show a single library, or give away another that does.';

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

  @Field(() => Int, { description: 'Libraries that owe a report with all that the indicator reads.' })
  obliged!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why there is no value: no-numerator, no-denominator, zero-denominator.',
  })
  why?: string | null;
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

  @Field(() => Int)
  expected!: number;

  @Field(() => Boolean, { description: 'The round still takes reports.' })
  preliminary!: boolean;
}
