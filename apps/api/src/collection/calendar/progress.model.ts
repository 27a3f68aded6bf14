import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalizedTextModel } from '../../platform/graphql/localized-text.model.js';

export enum ProgressByEnum {
  TYPE = 'type',
  PROVINCE = 'province',
}
registerEnumType(ProgressByEnum, { name: 'ProgressBy' });

/** Of `obliged`, each library is in exactly one of the six states; `overdue` counts across the first three. */
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

  @Field(() => Int)
  draft!: number;

  @Field(() => Int)
  returned!: number;

  @Field(() => Int)
  atProvince!: number;

  @Field(() => Int)
  atMinistry!: number;

  @Field(() => Int)
  accepted!: number;

  @Field(() => Int, { description: 'Past the due day and still with the library.' })
  overdue!: number;
}
