import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { IsoDate, LocalizedText, UnitLevel, Viewer } from '@vlis/domain';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { LocalizedTextModel } from '../../platform/graphql/localized-text.model.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { UnitLevelEnum, UnitModel } from './unit.model.js';
import type { UnitRow } from './unit-rows.js';
import { findUnits } from './units.repository.js';
import { Costs, type Arguments } from '../../platform/graphql/costs.js';
import { Database } from '../../platform/database/database.js';

/** How many units the larger of the two maps has, in the country and below one unit. */
const ON_MAP = { nation: [1, 1], province: [64, 64], district: [720, 40], commune: [10_700, 700] } as const;

const unitsOnMap = ({ level, parentId }: Arguments): number => ON_MAP[level as UnitLevel][parentId == null ? 0 : 1];

@Resolver(() => UnitModel)
export class UnitsResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Costs({ statements: 2, rows: unitsOnMap })
  @Query(() => [UnitModel], { description: 'Units that exist on a day (today), in the order of their codes.' })
  @Allow('reference.read')
  units(
    @CurrentViewer() viewer: Viewer,
    @Args('level', { type: () => UnitLevelEnum }) level: UnitLevelEnum,
    @Args('asOf', { type: () => DateScalar, nullable: true }) asOf?: IsoDate | null,
    @Args('parentId', { type: () => Int, nullable: true }) parentId?: number | null,
    @Args('q', { type: () => String, nullable: true }) q?: string | null,
  ): Promise<readonly UnitRow[]> {
    const day = asOf ?? this.clock.today();
    return this.database.read(viewer, (db) => findUnits(db, { level, day, parentId, q }));
  }

  @Costs({})
  @ResolveField(() => LocalizedTextModel)
  name(@Parent() { nameVi: vi, nameEn: en }: UnitRow): LocalizedText {
    return { vi, en };
  }
}
