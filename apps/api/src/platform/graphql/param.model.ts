import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('Param')
export class ParamModel {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  value!: string;
}

export const toParams = (params: Readonly<Record<string, string>>): ParamModel[] =>
  Object.entries(params).map(([name, value]) => ({ name, value }));
