import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { IsoDate } from '@vlis/domain';
import { AccountModel } from '../../../ground/people/index.js';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars.js';

/** `place` and `library` are fields of the resolver. */
@ObjectType('ReviewException', {
  description: 'Lets one person enter and accept, or accept at both levels, in a place.',
})
export class ReviewExceptionModel {
  @Field(() => Int)
  id!: number;

  @Field(() => AccountModel)
  account!: AccountModel;

  @Field(() => DateScalar)
  validFrom!: IsoDate;

  @Field(() => DateScalar, { description: 'The last day.' })
  validTo!: IsoDate;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  grantedBy!: string;

  @Field(() => DateTimeScalar)
  grantedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Where it was ended before its last day.' })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true })
  endedBy!: string | null;
}

@InputType('GrantExceptionInput', { description: 'With neither unit nor library it holds in the nation.' })
export class GrantExceptionInput {
  @Field(() => String)
  username!: string;

  @Field(() => Int, { nullable: true, description: 'A province.' })
  unitId?: number | null;

  @Field(() => Int, { nullable: true })
  libraryId?: number | null;

  @Field(() => DateScalar)
  validFrom!: IsoDate;

  @Field(() => DateScalar, { description: 'The last day, at most a year later.' })
  validTo!: IsoDate;

  @Field(() => String)
  reason!: string;
}
