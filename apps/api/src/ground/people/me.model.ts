import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Assignment, Role } from '@vlis/domain';
import { Costs } from '../../platform/graphql/costs.js';

/** By the name in the contract, the code of the domain. */
export enum RoleEnum {
  LIBRARY_STAFF = 'library-staff',
  LIBRARY_DIRECTOR = 'library-director',
  PROVINCE_OFFICER = 'province-officer',
  PROVINCE_LEADER = 'province-leader',
  SECTOR_OFFICER = 'sector-officer',
  MINISTRY_ANALYST = 'ministry-analyst',
  MINISTRY_LEADER = 'ministry-leader',
  ASSESSOR = 'assessor',
  ADMINISTRATOR = 'administrator',
}
registerEnumType(RoleEnum, { name: 'Role' });

export enum ScopeKind {
  NATION = 'nation',
  PROVINCE = 'province',
  SECTOR = 'sector',
  LIBRARY = 'library',
}
registerEnumType(ScopeKind, { name: 'ScopeKind' });

/** `place` and `library` are fields of the resolver. */
@ObjectType('Assignment')
export class AssignmentModel {
  @Field(() => RoleEnum)
  role!: Role;
}

@ObjectType('Me')
export class MeModel {
  @Field(() => Int)
  accountId!: number;

  @Field(() => String)
  username!: string;

  @Field(() => String)
  name!: string;

  @Costs({ rows: 10 })
  @Field(() => [AssignmentModel])
  assignments!: readonly Assignment[];

  @Costs({ rows: 40 })
  @Field(() => [String], { description: 'Actions that the viewer may do somewhere.' })
  permissions!: readonly string[];
}
