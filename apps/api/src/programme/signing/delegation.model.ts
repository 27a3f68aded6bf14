import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { IsoDate } from '@vlis/domain';
import { AccountModel } from '../../ground/people/index.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';
import type { DelegationCommand } from './delegations.js';

@ObjectType('SigningDelegation', {
  description: 'Somebody signs for a province in the place of its leader for some days.',
})
export class DelegationModel {
  @Field(() => Int)
  id!: number;

  @Field(() => AccountModel)
  account!: AccountModel;

  @Field(() => String, { description: 'Chức vụ of whoever signs.' })
  post!: string;

  @Field(() => String, { description: 'The document by which it is delegated, and why.' })
  basis!: string;

  @Field(() => DateScalar)
  validFrom!: IsoDate;

  @Field(() => DateScalar, { description: 'Last day.' })
  validTo!: IsoDate;

  @Field(() => DateTimeScalar)
  givenAt!: Date;

  @Field(() => AccountModel)
  givenBy!: AccountModel;

  @Field(() => DateTimeScalar, { nullable: true, description: 'It was ended before its last day.' })
  endedAt!: Date | null;
}

@InputType('DelegateSigningInput')
export class DelegateSigningInput implements DelegationCommand {
  @Field(() => Int)
  provinceId!: number;

  @Field(() => Int)
  accountId!: number;

  @Field(() => String)
  post!: string;

  @Field(() => String)
  basis!: string;

  @Field(() => DateScalar)
  validFrom!: IsoDate;

  @Field(() => DateScalar, { description: 'Last day.' })
  validTo!: IsoDate;
}
