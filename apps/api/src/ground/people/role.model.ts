import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { IsoDate, LibraryRole } from '@vlis/domain';
import { DateScalar } from '../../platform/graphql/scalars.js';

enum LibraryRoleEnum {
  LIBRARY_STAFF = 'library-staff',
  LIBRARY_DIRECTOR = 'library-director',
}
registerEnumType(LibraryRoleEnum, { name: 'LibraryRole', description: 'The roles that hold in a library.' });

@ObjectType('Account')
export class AccountModel {
  @Field(() => Int)
  id!: number;

  @Field(() => String, { description: 'The name in the access token.' })
  username!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType('LibraryPerson')
export class LibraryPersonModel {
  @Field(() => Int)
  roleId!: number;

  @Field(() => AccountModel)
  account!: AccountModel;

  @Field(() => LibraryRoleEnum)
  role!: LibraryRole;

  @Field(() => DateScalar)
  validFrom!: IsoDate;

  @Field(() => DateScalar, { nullable: true, description: 'The last day; null: until it is ended.' })
  validTo!: IsoDate | null;
}

@InputType('AssignRoleInput')
export class AssignRoleInput {
  @Field(() => String)
  username!: string;

  @Field(() => LibraryRoleEnum)
  role!: LibraryRole;

  @Field(() => Int)
  libraryId!: number;
}
