import { Field, InputType, Int, registerEnumType } from '@nestjs/graphql';
import type { Role } from '@vlis/domain';
import type { AccountOrder } from './account-list.js';
import { RoleEnum } from './me.model.js';

@InputType('AccountFilter')
export class AccountFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'Words of the user name or the name, without diacritics if you like.',
  })
  q?: string | null;

  @Field(() => RoleEnum, { nullable: true, description: 'Only those who have this role today or later.' })
  role?: Role | null;

  @Field(() => Boolean, { nullable: true, description: 'Only open ones; false: only closed ones.' })
  active?: boolean | null;

  @Field(() => [Int], { nullable: true, description: 'Of these only.' })
  ids?: number[] | null;
}

enum AccountSortEnum {
  NAME = 'name',
  USERNAME = 'username',
  STATE = 'state',
}
registerEnumType(AccountSortEnum, { name: 'AccountSort', valuesMap: { STATE: { description: 'Open ones first.' } } });

@InputType('AccountOrder', { description: 'What is the same stands in the order of names.' })
export class AccountOrderInput {
  @Field(() => AccountSortEnum)
  by!: AccountOrder['by'];

  @Field(() => Boolean, { defaultValue: false })
  descending!: boolean;
}
