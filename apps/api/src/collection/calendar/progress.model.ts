import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Costs } from '../../platform/graphql/costs.js';
import { LocalizedTextModel } from '../../platform/graphql/localized-text.model.js';

export enum ProgressByEnum {
  TYPE = 'type',
  PROVINCE = 'province',
}
registerEnumType(ProgressByEnum, { name: 'ProgressBy' });

@ObjectType('StageCount')
export class StageCountModel {
  @Field(() => String, { description: 'Code of the stage.' })
  stage!: string;

  @Field(() => Int)
  count!: number;
}

/** Of `obliged`, each library is in one of these states or at one stage; `overdue` counts across the first three. */
@ObjectType('ProgressRow')
export class ProgressRowModel {
  @Field(() => String, { description: 'Code of the library type or of the province.' })
  key!: string;

  @Field(() => LocalizedTextModel)
  label!: LocalizedTextModel;

  @Field(() => Int, { nullable: true, description: 'Of the province; null by type.' })
  placeId!: number | null;

  @Field(() => Int)
  obliged!: number;

  @Field(() => Int)
  notStarted!: number;

  @Field(() => Int, { description: 'Withdrawn ones among them: not sent.' })
  draft!: number;

  @Field(() => Int)
  returned!: number;

  @Costs({ rows: 5 })
  @Field(() => [StageCountModel], {
    description: 'On their way, by the stage at which they wait; none where nobody does.',
  })
  stages!: readonly StageCountModel[];

  @Field(() => Int)
  official!: number;

  @Field(() => Int, { description: 'Past the due day and still with the library.' })
  overdue!: number;
}
