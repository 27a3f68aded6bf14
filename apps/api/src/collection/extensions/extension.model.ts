import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { IsoDate } from '@vlis/domain';
import { LocalizedTextModel } from '../../platform/graphql/localized-text.model.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';

@ObjectType('Extension', { description: 'A request of a library for a later due day, and its answer.' })
export class ExtensionModel {
  @Field(() => Int)
  id!: number;

  @Field(() => Int)
  roundId!: number;

  @Field(() => Int)
  libraryId!: number;

  @Field(() => LocalizedTextModel, { description: 'The library’s name of today.' })
  library!: LocalizedTextModel;

  @Field(() => DateScalar, { description: 'The due day that the library has now.' })
  dueOn!: IsoDate;

  @Field(() => DateTimeScalar)
  askedAt!: Date;

  @Field(() => String, { description: 'Name of the person who asked.' })
  askedBy!: string;

  @Field(() => DateScalar)
  wishedUntil!: IsoDate;

  @Field(() => String)
  reason!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null: it waits for an answer.' })
  answeredAt!: Date | null;

  @Field(() => DateScalar, { nullable: true, description: 'Null: not granted.' })
  grantedUntil!: IsoDate | null;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

@InputType('AskExtensionInput')
export class AskExtensionInput {
  @Field(() => Int)
  roundId!: number;

  @Field(() => Int)
  libraryId!: number;

  @Field(() => DateScalar)
  until!: IsoDate;

  @Field(() => String)
  reason!: string;
}

@InputType('AnswerExtensionInput')
export class AnswerExtensionInput {
  @Field(() => Int)
  extensionId!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The new due day; null: not granted.' })
  until?: IsoDate | null;

  @Field(() => String, { defaultValue: '', description: 'Why not; with a grant it may be blank.' })
  note!: string;
}
