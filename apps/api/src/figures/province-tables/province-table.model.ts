import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Decimal, IsoDate, LocalizedText, PeriodCode } from '@vlis/domain';
import { RoundModel } from '../../collection/calendar/index.js';
import { UnitModel } from '../../ground/territory/index.js';
import { Costs } from '../../platform/graphql/costs.js';
import { LocalizedTextModel } from '../../platform/graphql/localized-text.model.js';
import { DateScalar, DecimalScalar } from '../../platform/graphql/scalars.js';
import { type MapBasis, MapBasisEnum } from '../figures/index.js';
import { MOST_ITEMS } from './province-row.js';

export enum ProvinceTableByEnum {
  TYPE = 'type',
  COMMUNE = 'commune',
  LIBRARY = 'library',
}
registerEnumType(ProvinceTableByEnum, { name: 'ProvinceTableBy', description: 'What a row is.' });

@InputType('ProvinceTableInput')
export class ProvinceTableInput {
  @Field(() => Int)
  roundId!: number;

  @Field(() => Int, { description: 'A province of any map.' })
  placeId!: number;

  @Field(() => MapBasisEnum, { defaultValue: MapBasisEnum.CURRENT })
  basis!: MapBasis;

  @Field(() => ProvinceTableByEnum)
  by!: ProvinceTableByEnum;

  @Field(() => [String], { description: 'Codes of items that are added up.' })
  items!: string[];
}

@ObjectType('HeldFigure', { description: 'A figure, and what it is held against. Null is blank and never zero.' })
export class HeldFigureModel {
  @Field(() => DecimalScalar, { nullable: true, description: 'Of accepted submissions.' })
  value?: Decimal | null;

  @Field(() => Int, { description: 'Libraries with a number.' })
  reported!: number;

  @Field(() => DecimalScalar, { nullable: true, description: 'The same period a year before.' })
  before?: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: '1: as much as a year before, in the same libraries.' })
  ofBefore?: Decimal | null;

  @Field(() => Int, { description: 'Of how many libraries `ofBefore` is: those with a number both times.' })
  matched!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Of the year: of the whole that of the province, of a row what its libraries are given.',
  })
  plan?: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: '1: all of the plan of those with a number.' })
  ofPlan?: Decimal | null;

  @Field(() => Int, { description: 'Of how many libraries `ofPlan` is.' })
  planned!: number;
}

@ObjectType('ProvinceTableRow')
export class ProvinceTableRowModel {
  @Field(() => String, {
    nullable: true,
    description: 'Code of the type, id of the commune or library; null: in no commune, and of the whole.',
  })
  key?: string | null;

  @Field(() => LocalizedTextModel, { nullable: true })
  name?: LocalizedText | null;

  @Field(() => Int, { description: 'Libraries that owe a submission.' })
  owed!: number;

  @Field(() => Int, { description: 'Of them, those that have sent it and have not got it back.' })
  sent!: number;

  @Field(() => Int, { description: 'Of them, those whose submission is official.' })
  accepted!: number;

  @Costs({ rows: MOST_ITEMS })
  @Field(() => [HeldFigureModel], { description: 'In the order of the items asked.' })
  figures!: readonly HeldFigureModel[];
}

@ObjectType('ProvinceTable')
export class ProvinceTableModel {
  @Field(() => RoundModel)
  round!: RoundModel;

  @Field(() => RoundModel, { nullable: true, description: 'The same period a year before.' })
  before?: RoundModel | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Provinces and their public libraries were merged between the two: rows with public libraries have no percent.',
  })
  rearrangedOn?: IsoDate | null;

  @Field(() => UnitModel, { description: 'On the map of today, the province that the one asked became.' })
  place!: UnitModel;

  @Field(() => MapBasisEnum)
  basis!: MapBasis;

  @Field(() => String, { description: 'The period of the year whose plan it is.' })
  planYear!: PeriodCode;

  @Field(() => Int, { description: 'Rows of the whole table.' })
  total!: number;

  @Costs({ rows: 'asked' })
  @Field(() => [ProvinceTableRowModel])
  rows!: readonly ProvinceTableRowModel[];

  @Field(() => ProvinceTableRowModel, { description: 'The whole province.' })
  whole!: ProvinceTableRowModel;
}
