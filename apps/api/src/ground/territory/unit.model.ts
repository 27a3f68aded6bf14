import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { IsoDate, UnitLevel } from '@vlis/domain';
import { DateScalar } from '../../platform/graphql/scalars.js';

export enum UnitLevelEnum {
  NATION = 'nation',
  PROVINCE = 'province',
  DISTRICT = 'district',
  COMMUNE = 'commune',
}
registerEnumType(UnitLevelEnum, { name: 'UnitLevel' });

/** Resolvers return a UnitRow; its name is put together in units.resolver.ts. */
@ObjectType('Unit')
export class UnitModel {
  @Field(() => Int)
  id!: number;

  @Field(() => String, { description: 'Never a key by itself: codes were given again on 01/07/2025.' })
  code!: string;

  @Field(() => UnitLevelEnum)
  level!: UnitLevel;

  @Field(() => String, { description: 'tỉnh, thành phố, phường, xã, đặc khu …' })
  kind!: string;

  @Field(() => Int, { nullable: true })
  parentId!: number | null;

  @Field(() => DateScalar)
  validFrom!: IsoDate;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of validity; null: still valid.' })
  validTo!: IsoDate | null;
}
