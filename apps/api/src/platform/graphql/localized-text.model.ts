import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('LocalizedText')
export class LocalizedTextModel {
  @Field(() => String)
  vi!: string;

  @Field(() => String)
  en!: string;
}
