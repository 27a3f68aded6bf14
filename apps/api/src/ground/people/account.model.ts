import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { IsoDate, Role } from '@vlis/domain';
import { Costs } from '../../platform/graphql/costs.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';
import type { HeldRole } from './accounts.js';
import { RoleEnum } from './me.model.js';
import { AccountModel } from './role.model.js';

/** `place`, `library`, `governingBody` and `whyNotEnd` are fields of the resolver. */
@ObjectType('HeldRole', { description: 'A role as it is or was held. With no place at all it holds in the nation.' })
export class HeldRoleModel {
  @Field(() => Int)
  id!: number;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => String, { nullable: true, description: 'Code of the governing body whose libraries it is for.' })
  body!: string | null;

  @Field(() => DateScalar)
  validFrom!: IsoDate;

  @Field(() => DateScalar, { nullable: true, description: 'The last day; null: until it is ended.' })
  validTo!: IsoDate | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The moment in which it was ended.' })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true })
  endedBy!: string | null;

  @Field(() => String, { nullable: true })
  grantedBy!: string | null;

  @Field(() => Boolean, { description: 'Whether it holds today.' })
  holds!: boolean;

  @Field(() => Boolean, {
    description: 'Whether it is ended or past its last day. What neither holds nor is over begins later.',
  })
  over!: boolean;
}

@ObjectType('AccountDetail')
export class AccountDetailModel extends AccountModel {
  @Field(() => Boolean, { description: 'False: closed. Nobody enters with it, live tokens included.' })
  active!: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  closedAt!: Date | null;

  @Field(() => String, { nullable: true })
  closedBy!: string | null;

  @Field(() => String, { nullable: true })
  closedWhy!: string | null;

  @Costs({ rows: 20 })
  @Field(() => [HeldRoleModel], { description: 'Past ones too, the newest first.' })
  roles!: readonly HeldRole[];
}

@ObjectType('AccountPage')
export class AccountPageModel {
  @Field(() => Int)
  total!: number;

  @Costs({ rows: 'asked' })
  @Field(() => [AccountDetailModel])
  rows!: readonly AccountDetailModel[];
}

@InputType('OpenAccountInput')
export class OpenAccountInput {
  @Field(() => String, { description: 'As the identity provider writes it into the token.' })
  username!: string;

  @Field(() => String)
  name!: string;
}

@InputType('GrantRoleInput', { description: 'With neither unit nor library nor body it holds in the nation.' })
export class GrantRoleInput {
  @Field(() => String)
  username!: string;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => Int, { nullable: true, description: 'A province.' })
  unitId?: number | null;

  @Field(() => Int, { nullable: true })
  libraryId?: number | null;

  @Field(() => String, { nullable: true, description: 'Code of a governing body.' })
  body?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Left out: today.' })
  validFrom?: IsoDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day. Left out: until it is ended.' })
  validTo?: IsoDate | null;
}
