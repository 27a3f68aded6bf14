import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { FormLength, GoverningBodyKind, IsoDate, LibraryStatus } from '@vlis/domain';
import { LocalizedTextModel } from '../../platform/graphql/localized-text.model.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { UnitModel } from '../territory/index.js';
import { Costs } from '../../platform/graphql/costs.js';

export enum LibraryStatusEnum {
  ACTIVE = 'active',
  SUSPENDED = 'suspended',
  CLOSED = 'closed',
}
registerEnumType(LibraryStatusEnum, { name: 'LibraryStatus' });

enum FormLengthEnum {
  FULL = 'full',
  SHORT = 'short',
}
registerEnumType(FormLengthEnum, { name: 'FormLength' });

@ObjectType('LibraryType')
export class LibraryTypeModel {
  @Field(() => String)
  code!: string;

  @Field(() => LocalizedTextModel)
  name!: LocalizedTextModel;

  @Field(() => FormLengthEnum)
  form!: FormLength;

  @Field(() => String, {
    description: 'Whose column of the form it answers: district libraries that of provincial ones.',
  })
  answersAs!: string;

  @Field(() => Boolean, { description: 'False for the managing body of a reading network, which reports but is none.' })
  isLibrary!: boolean;

  @Field(() => Boolean)
  isPublic!: boolean;

  @Field(() => String, {
    description: 'Code of the body that governs a library of this type where nothing else is said.',
  })
  governedBy!: string;

  @Field(() => String, { description: 'The article of the law.' })
  article!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which the law knew it; null: still.' })
  validTo!: IsoDate | null;
}

enum GoverningBodyKindEnum {
  MINISTRY = 'ministry',
  COMMITTEE = 'committee',
  OTHER = 'other',
}
registerEnumType(GoverningBodyKindEnum, { name: 'GoverningBodyKind' });

@ObjectType('GoverningBody', { description: 'The body that a library answers to.' })
export class GoverningBodyModel {
  @Field(() => String)
  code!: string;

  @Field(() => LocalizedTextModel)
  name!: LocalizedTextModel;

  @Field(() => GoverningBodyKindEnum)
  kind!: GoverningBodyKind;

  @Field(() => Boolean, { description: 'Its libraries are named within their own chain alone.' })
  restricted!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'The last day on which there was such a body; null: still.' })
  validTo!: IsoDate | null;
}

/** A library as of a day. Resolvers return a LibraryRow; its type is a field of libraries.resolver.ts. */
@ObjectType('Library')
export class LibraryModel {
  @Field(() => Int)
  id!: number;

  @Field(() => String, { description: 'VN-7K3M-9QXD-4; never reused.' })
  identifier!: string;

  @Field(() => LocalizedTextModel)
  name!: LocalizedTextModel;

  @Field(() => LibraryStatusEnum)
  status!: LibraryStatus;

  @Field(() => UnitModel, { description: 'The province of that day, after all mergers.' })
  province!: UnitModel;

  @Field(() => UnitModel, { nullable: true })
  commune!: UnitModel | null;

  @Field(() => DateScalar, { description: 'First day on which this name, type, status and place hold.' })
  validFrom!: IsoDate;

  @Field(() => DateScalar, { nullable: true })
  validTo!: IsoDate | null;
}

@ObjectType('LibraryPage')
export class LibraryPageModel {
  @Field(() => Int)
  total!: number;

  @Costs({ rows: 'asked' })
  @Field(() => [LibraryModel])
  rows!: LibraryModel[];
}
