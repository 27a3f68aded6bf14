import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Decimal, Unreported } from '@vlis/domain';
import { RoundModel } from '../../collection/calendar/index.js';
import { type MapBasis, MapBasisEnum, MissingAnswersModel, SeriesPointModel, WITHHELD } from '../figures/index.js';
import { DecimalScalar } from '../../platform/graphql/scalars.js';
import { UnitModel, type UnitRow } from '../../ground/territory/index.js';
import { Costs } from '../../platform/graphql/costs.js';
import { FigureChangeModel } from './change.model.js';

const NO_CHANGE =
  'Null: there was no round a year before, its form does not have the item, or the item is not added up over places.';

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
      'Libraries that are asked the item and owe a submission, without those that answered that it does not apply.',
  })
  expected!: number;

  @Field(() => MissingAnswersModel, { description: 'Libraries that are asked the item and have no number, by why.' })
  missing!: Unreported;
}

@ObjectType('ItemTotal')
export class ItemTotalModel extends FigureModel {
  @Field(() => FigureModel, { nullable: true, description: 'The same period a year before, by its own form version.' })
  previous?: FigureModel | null;

  @Field(() => FigureChangeModel, { nullable: true, description: NO_CHANGE })
  change?: FigureChangeModel | null;
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

  @Field(() => Int, { description: 'Submissions that are official.' })
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
  @Field(() => [FigureChangeModel], {
    nullable: 'itemsAndList',
    description: `In the same order. ${NO_CHANGE}`,
  })
  changes?: (FigureChangeModel | undefined)[];
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

@ObjectType('ItemPoint')
export class ItemPointModel extends SeriesPointModel {
  @Field(() => FigureChangeModel, { nullable: true, description: NO_CHANGE })
  change?: FigureChangeModel | null;
}

@ObjectType('Series')
export class SeriesModel {
  @Field(() => String)
  item!: string;

  @Costs({ rows: 40 })
  @Field(() => [ItemPointModel], { description: 'Oldest first.' })
  points!: ItemPointModel[];
}
