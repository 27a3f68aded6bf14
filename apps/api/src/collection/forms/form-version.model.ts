import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar, JsonScalar } from '../../platform/graphql/scalars.js';
import type { FormStatus } from './form.entity.js';

enum FormStatusEnum {
  DRAFT = 'draft',
  PUBLISHED = 'published',
  RETIRED = 'retired',
}
registerEnumType(FormStatusEnum, { name: 'FormStatus' });

/**
 * Resolvers return a FormVersionRow; the document is a field of form-versions.resolver.ts, read only where a query asks for it.
 */
@ObjectType('FormVersion')
export class FormVersionModel {
  @Field(() => Int)
  id!: number;

  @Field(() => String)
  formCode!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => FormStatusEnum)
  status!: FormStatus;

  @Field(() => DateTimeScalar, { nullable: true })
  publishedAt!: Date | null;
}

@InputType('PublishFormInput')
export class PublishFormInput {
  @Field(() => JsonScalar, { description: 'A FormDefinition; its version must be the next one of the form.' })
  definition!: unknown;
}
