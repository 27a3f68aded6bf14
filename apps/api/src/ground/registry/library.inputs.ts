import { Field, InputType, Int, registerEnumType } from '@nestjs/graphql';
import type { IsoDate, LibraryStatus } from '@vlis/domain';
import { DateScalar } from '../../platform/graphql/scalars.js';
import type { LibrarySort } from './library-sort.js';
import { LibraryStatusEnum } from './library.model.js';

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

  @Field(() => [String], { nullable: true, description: 'Codes of governing bodies.' })
  bodies?: string[] | null;

  @Field(() => LibraryStatusEnum, { nullable: true })
  status?: LibraryStatus | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day as of which libraries are told; today.' })
  asOf?: IsoDate | null;
}

enum LibrarySortEnum {
  NAME = 'name',
  IDENTIFIER = 'identifier',
  TYPE = 'type',
  BODY = 'body',
  PROVINCE = 'province',
  STATUS = 'status',
}
registerEnumType(LibrarySortEnum, { name: 'LibrarySort' });

@InputType('LibraryOrder', { description: 'What is the same stands in the order of names.' })
export class LibraryOrderInput {
  @Field(() => LibrarySortEnum)
  by!: LibrarySort;

  @Field(() => Boolean, { defaultValue: false })
  descending!: boolean;
}

@InputType('RegisterLibraryInput')
export class RegisterLibraryInput {
  @Field(() => String, {
    description: 'Made by the caller, once for each library: asked again with it, the library is registered once.',
  })
  key!: string;

  @Field(() => String)
  nameVi!: string;

  @Field(() => String, { nullable: true, description: 'Without one, the Vietnamese name stands in both languages.' })
  nameEn?: string | null;

  @Field(() => String, { description: 'Code of a type that the law knows today.' })
  type!: string;

  @Field(() => Int, { description: 'A province as it was on the first day.' })
  provinceId!: number;

  @Field(() => Int, { nullable: true, description: 'A commune of that province on that day.' })
  communeId?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the body that governs it; absent: the one of its type.',
  })
  body?: string | null;

  @Field(() => DateScalar, { description: 'First day of work under this name, type and place.' })
  activeSince!: IsoDate;

  @Field(() => Boolean, {
    nullable: true,
    description: 'It is another library than those of the same name that were named in POSSIBLE_DUPLICATE.',
  })
  confirmed?: boolean | null;
}
