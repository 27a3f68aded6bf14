import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ImportedSubmissions')
export class ImportedSubmissionsModel {
  @Field(() => Int)
  saved!: number;

  @Field(() => Int)
  submitted!: number;

  @Field(() => Int)
  unchanged!: number;
}
