import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DayOff, IsoDate, Refusal, Viewer } from '@vlis/domain';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { Database } from '../../platform/database/database.js';
import { Costs } from '../../platform/graphql/costs.js';
import { refusalOr } from '../../platform/graphql/refusal.model.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { DayOffModel, KeepDayOffInput } from './day-off.model.js';
import { loadDaysOff } from './days-off.js';
import { KeepDayOff } from './keep-day-off.js';

const DayOffResult = refusalOr('DayOffResult', DayOffModel);

@Resolver(() => DayOffModel)
export class DaysOffResolver {
  constructor(
    private readonly database: Database,
    private readonly keep: KeepDayOff,
  ) {}

  @Costs({ statements: 1, rows: 60 })
  @Query(() => [DayOffModel], {
    description:
      'Holidays and exchanged days from one day to another, both included. A mere weekend is not among them.',
  })
  @Allow('round.read')
  daysOff(
    @CurrentViewer() viewer: Viewer,
    @Args('from', { type: () => DateScalar }) from: IsoDate,
    @Args('to', { type: () => DateScalar }) to: IsoDate,
  ): Promise<readonly DayOff[]> {
    return this.database.read(viewer, (db) => loadDaysOff(db, from, to));
  }

  @Mutation(() => DayOffResult, { description: 'Adds one. Rounds that are opened keep their days.' })
  @Allow('dayoff.keep')
  keepDayOff(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { nameVi, nameEn, basisVi, basisEn, ...input }: KeepDayOffInput,
  ): Promise<DayOff | Refusal> {
    const [name, basis] = [
      { vi: nameVi, en: nameEn },
      { vi: basisVi, en: basisEn },
    ];
    return this.keep.run(viewer, { ...input, name, basis });
  }
}
