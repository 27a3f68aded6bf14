import { Field, InputType, Int } from '@nestjs/graphql';
import type { IsoDate } from '@vlis/domain';
import { DateScalar } from '../platform/graphql/scalars.js';
import { LibraryStatusEnum } from './library.model.js';
import type { LibraryStatus } from './registration.js';

@InputType('LibraryFilter')
export class LibraryFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'Words of a present or former name, without diacritics if you like; or an identifier.',
  })
  q?: string | null;

  @Field(() => [String], { nullable: true })
  types?: string[] | null;

  @Field(() => Int, { nullable: true })
  provinceId?: number | null;

  @Field(() => LibraryStatusEnum, { nullable: true })
  status?: LibraryStatus | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day as of which libraries are told; today.' })
  asOf?: IsoDate | null;
}
