import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { IsoDate } from '@vlis/domain';
import { DateScalar } from '../../platform/graphql/scalars.js';

@ObjectType('LibraryContact', {
  description: 'Who can be reached about the submissions of a library. No account, no right.',
})
export class ContactModel {
  @Field(() => Int)
  id!: number;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: 'What they are in the library.' })
  post!: string | null;

  @Field(() => String, { nullable: true })
  telephone!: string | null;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => Boolean, { description: 'The one who is called first; a library with contacts has one.' })
  main!: boolean;

  @Field(() => DateScalar, { description: 'Since when it stands so.' })
  validFrom!: IsoDate;
}

@InputType('KeepContactInput')
export class KeepContactInput {
  @Field(() => Int)
  libraryId!: number;

  @Field(() => Int, { nullable: true, description: 'The contact that is changed; absent: a new one.' })
  contactId?: number | null;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  post?: string | null;

  @Field(() => String, { nullable: true })
  telephone?: string | null;

  @Field(() => String, { nullable: true })
  email?: string | null;

  @Field(() => Boolean)
  main!: boolean;
}
