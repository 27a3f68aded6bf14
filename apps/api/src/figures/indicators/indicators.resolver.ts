import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { LocalizedText, PeriodKind, Viewer } from '@vlis/domain';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { LocalizedTextModel } from '../../platform/graphql/localized-text.model.js';
import { foundOrRefused } from '../../platform/graphql/refused-query.js';
import { FigureFilterInput, MapBasisEnum, PeriodKindEnum } from './figure-filter.input.js';
import { IndicatorTableModel, SeriesPointModel } from './indicator.model.js';
import { ReadIndicatorSeries } from './indicator-series.js';
import { ReadIndicatorTable, type IndicatorTable } from './indicator-table.js';
import { requireModest } from './reading/figure-filter.js';
import { populationLabels } from './reading/population-labels.js';
import type { SeriesPoint } from './reading/series-point.js';
import type { MapBasis } from './reading/shown-places.js';
import { Costs, lengthOf } from '../../platform/graphql/costs.js';
import { Database } from '../../platform/database/database.js';

@Resolver()
export class IndicatorsResolver {
  constructor(
    private readonly table: ReadIndicatorTable,
    private readonly series: ReadIndicatorSeries,
  ) {}

  @Costs({ statements: 12, asked: lengthOf('codes') })
  @Query(() => IndicatorTableModel, { nullable: true, description: 'Null: there is no such round.' })
  @Allow('figure.read')
  async indicatorTable(
    @CurrentViewer() viewer: Viewer,
    @Args('filter') filter: FigureFilterInput,
    @Args('codes', { type: () => [String] }) codes: string[],
    @Args('reasons', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Whether to tell missing answers apart.',
    })
    reasons: boolean,
  ): Promise<IndicatorTable | undefined> {
    requireModest(codes);
    return foundOrRefused(await this.table.run(viewer, filter, codes, reasons));
  }

  @Costs({ statements: 12, rows: 40 })
  @Query(() => [SeriesPointModel], { description: 'Oldest first.' })
  @Allow('figure.read')
  async indicatorSeries(
    @CurrentViewer() viewer: Viewer,
    @Args('code') code: string,
    @Args('kind', { type: () => PeriodKindEnum }) kind: PeriodKind,
    @Args('placeId', { type: () => Int, nullable: true }) placeId: number | null,
    @Args('basis', { type: () => MapBasisEnum, defaultValue: MapBasisEnum.AS_REPORTED }) basis: MapBasis,
    @Args('types', { type: () => [String], nullable: true }) types: string[] | null,
  ): Promise<readonly SeriesPoint[]> {
    return foundOrRefused(await this.series.run(viewer, code, kind, { placeId, basis, types }));
  }
}

@Resolver(() => IndicatorTableModel)
export class IndicatorTableFields {
  constructor(private readonly database: Database) {}

  @Costs({ statements: 1, rows: 3 })
  @ResolveField(() => [LocalizedTextModel], {
    description: 'Whose figures the people are, where an indicator counts by them; to be said beside it.',
  })
  async population(
    @Parent() { countsPeople, round }: IndicatorTable,
    @CurrentViewer() viewer: Viewer,
  ): Promise<readonly LocalizedText[]> {
    return countsPeople ? this.database.read(viewer, (db) => populationLabels(db, round.year)) : [];
  }
}
