import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { IsoDate, LocalizedText } from '@vlis/domain';
import { DataSource } from 'typeorm';
import { Allow } from '../platform/access/allow.js';
import { Clock } from '../platform/clock/clock.js';
import { LocalizedTextModel } from '../platform/graphql/localized-text.model.js';
import { DateScalar } from '../platform/graphql/scalars.js';
import { UnitLevelEnum, UnitModel } from './unit.model.js';
import type { UnitRow } from './unit-rows.js';
import { findUnits } from './units.repository.js';

@Resolver(() => UnitModel)
export class UnitsResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  @Query(() => [UnitModel], { description: 'Units that exist on a day (today), in the order of their codes.' })
  @Allow('reference.read')
  units(
    @Args('level', { type: () => UnitLevelEnum }) level: UnitLevelEnum,
    @Args('asOf', { type: () => DateScalar, nullable: true }) asOf?: IsoDate | null,
    @Args('parentId', { type: () => Int, nullable: true }) parentId?: number | null,
    @Args('q', { type: () => String, nullable: true }) q?: string | null,
  ): Promise<readonly UnitRow[]> {
    return findUnits(this.dataSource.manager, { level, day: asOf ?? this.clock.today(), parentId, q });
  }

  @ResolveField(() => LocalizedTextModel)
  name(@Parent() { nameVi: vi, nameEn: en }: UnitRow): LocalizedText {
    return { vi, en };
  }
}
