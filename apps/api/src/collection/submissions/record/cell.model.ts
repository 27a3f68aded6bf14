/** A cell in the contract: a number, an answer in words, or the reason why there is none; exactly one of them. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { encodeCell, type Cell, type Cells, type Decimal } from '@vlis/domain';
import { DateTimeScalar, DecimalScalar } from '../../../platform/graphql/scalars.js';
import { CellRelationEnum, MissingReasonEnum } from '../submission.enums.js';
import { Costs } from '../../../platform/graphql/costs.js';

const ANSWER =
  'An answer that is no number: `#key` of an option, `"` and a text, `@2026-03-01` a day. The first sign says which.';

@ObjectType('Cell')
export class CellModel {
  @Field(() => String)
  code!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'A number; of a question of yes or no, 1 or 0.' })
  value?: Decimal | null;

  @Field(() => String, { nullable: true, description: ANSWER })
  answer?: string | null;

  @Field(() => MissingReasonEnum, { nullable: true })
  missing?: MissingReasonEnum | null;
}

export function cellModel(code: string, cell: Cell): CellModel {
  if (cell.kind === 'reported') return { code, value: cell.value, answer: null, missing: null };
  if (cell.kind === 'missing') return { code, value: null, answer: null, missing: cell.why as MissingReasonEnum };
  return { code, value: null, answer: encodeCell(cell), missing: null };
}

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
