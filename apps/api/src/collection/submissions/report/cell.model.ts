/** A cell in the contract: a number or the reason why there is none, never both. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Cell, Cells, Decimal } from '@vlis/domain';
import { DateTimeScalar, DecimalScalar } from '../../../platform/graphql/scalars.js';
import { CellRelationEnum, MissingReasonEnum } from '../submission.enums.js';
import { Costs } from '../../../platform/graphql/costs.js';

@ObjectType('Cell')
export class CellModel {
  @Field(() => String)
  code!: string;

  @Field(() => DecimalScalar, { nullable: true })
  value?: Decimal | null;

  @Field(() => MissingReasonEnum, { nullable: true })
  missing?: MissingReasonEnum | null;
}

export const cellModel = (code: string, cell: Cell): CellModel =>
  cell.kind === 'reported'
    ? { code, value: cell.value, missing: null }
    : { code, value: null, missing: cell.why as MissingReasonEnum };

export const cellModels = (cells: Cells): CellModel[] => [...cells].map(([code, cell]) => cellModel(code, cell));

@ObjectType('PeriodCells')
export class PeriodCellsModel {
  @Field(() => CellRelationEnum)
  relation!: CellRelationEnum;

  @Field(() => String)
  period!: string;

  @Costs({ rows: 200 })
  @Field(() => [CellModel])
  cells!: CellModel[];
}

@ObjectType('CellChange')
export class CellChangeModel {
  @Field(() => String)
  code!: string;

  @Field(() => CellModel, { nullable: true })
  before?: CellModel | null;

  @Field(() => CellModel)
  after!: CellModel;

  @Field(() => Int)
  revision!: number;

  @Field(() => String)
  by!: string;

  @Field(() => DateTimeScalar)
  at!: Date;
}

@ObjectType('CellConflict')
export class CellConflictModel {
  @Field(() => String)
  code!: string;

  @Field(() => CellModel, { nullable: true })
  base?: CellModel | null;

  @Field(() => CellModel)
  mine!: CellModel;

  @Field(() => CellModel)
  theirs!: CellModel;

  @Field(() => String)
  by!: string;

  @Field(() => DateTimeScalar)
  at!: Date;
}
