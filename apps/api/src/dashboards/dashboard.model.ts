import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Decimal, Unreported } from '@vlis/domain';
import { RoundModel } from '../calendar/round.model.js';
import { MapBasisEnum } from '../indicators/figure-filter.input.js';
import { MissingAnswersModel, SeriesPointModel, WITHHELD } from '../indicators/indicator.model.js';
import type { MapBasis } from '../indicators/reading/shown-places.js';
import { DecimalScalar } from '../platform/graphql/scalars.js';
import { UnitModel } from '../territory/unit.model.js';
import type { UnitRow } from '../territory/unit-rows.js';
import { Costs } from '../platform/graphql/costs.js';

@ObjectType('Figure')
export class FigureModel {
  @Field(() => String)
  item!: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Null: nobody reported, the item is not added up over places, or it is withheld. Averages have two decimals to spare.',
  })
  value?: Decimal | null;

  @Field(() => Boolean, { description: WITHHELD })
  withheld!: boolean;

  @Field(() => Int)
  reported!: number;

  @Field(() => Int, {
    description:
      'Libraries that are asked the item and owe a report, without those that answered that it does not apply.',
  })
  expected!: number;

  @Field(() => MissingAnswersModel, { description: 'Libraries that are asked the item and have no number, by why.' })
  missing!: Unreported;
}

@ObjectType('VolumeShare', { description: 'Estimates from the sums by library type, as shares of one.' })
export class VolumeShareModel {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Of the volume of the year before, how much is held by those who report now. Null: nothing to weigh.',
  })
  now?: Decimal | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Of the volume now, how much is held by those who reported the year before. Null: nothing to weigh.',
  })
  before?: Decimal | null;
}

@ObjectType('ItemTotal')
export class ItemTotalModel extends FigureModel {
  @Field(() => FigureModel, { nullable: true, description: 'The same period a year before, by its own form version.' })
  previous?: FigureModel | null;

  @Field(() => VolumeShareModel, {
    nullable: true,
    description:
      'Whether the two come from much the same libraries by volume; coverage counts large and small ones alike. Null: ' +
      'the item is no sum, or there is nothing to weigh.',
  })
  volumeShare?: VolumeShareModel | null;
}

@ObjectType('NationalTotals')
export class NationalTotalsModel {
  @Field(() => RoundModel)
  round!: RoundModel;

  @Field(() => UnitModel, {
    nullable: true,
    description:
      'Whose totals they are: on the map of today of the province that the one asked became. Null: of the nation.',
  })
  place?: UnitRow;

  @Field(() => Int, { description: 'Active on the last day of the period, or today while it runs.' })
  libraries!: number;

  @Field(() => Int, { description: 'Reports that are official.' })
  accepted!: number;

  @Field(() => Int)
  obliged!: number;

  @Costs({ rows: 'asked' })
  @Field(() => [ItemTotalModel], { description: 'In the order of the items asked.' })
  totals!: ItemTotalModel[];
}

@ObjectType('PlaceRow')
export class PlaceRowModel {
  @Field(() => UnitModel)
  place!: UnitModel;

  @Field(() => Int)
  obliged!: number;

  @Field(() => Int)
  accepted!: number;

  @Costs({ rows: 'asked' })
  @Field(() => [FigureModel], { description: 'In the order of the items asked.' })
  figures!: FigureModel[];

  @Costs({ rows: 'asked' })
  @Field(() => [VolumeShareModel], {
    nullable: 'itemsAndList',
    description: 'In the same order, against the same period a year before. Null: the query did not ask to weigh.',
  })
  volumeShares?: (VolumeShareModel | undefined)[];
}

@ObjectType('PlaceTable')
export class PlaceTableModel {
  @Field(() => RoundModel)
  round!: RoundModel;

  @Field(() => MapBasisEnum)
  basis!: MapBasis;

  @Costs({ rows: 'asked' })
  @Field(() => [String])
  items!: string[];

  @Costs({ rows: 64 })
  @Field(() => [PlaceRowModel], { description: 'In the order of the provinces’ codes.' })
  rows!: PlaceRowModel[];

  @Field(() => PlaceRowModel, { description: 'The whole nation, whichever place was asked.' })
  nation!: PlaceRowModel;
}

@ObjectType('Series')
export class SeriesModel {
  @Field(() => String)
  item!: string;

  @Costs({ rows: 40 })
  @Field(() => [SeriesPointModel], { description: 'Oldest first.' })
  points!: SeriesPointModel[];
}
