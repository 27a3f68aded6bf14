import { Args, Info, Int, Query, Resolver } from '@nestjs/graphql';
import { CALENDAR_YEAR, type PeriodKind, type Viewer } from '@vlis/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { asksFor } from '../../platform/graphql/asks-for.js';
import { foundOrRefused } from '../../platform/graphql/refused-query.js';
import { FigureFilterInput, type MapBasis, MapBasisEnum, requireModest } from '../figures/index.js';
import { PeriodKindEnum } from '../../collection/calendar/index.js';
import { IndicatorPointModel, IndicatorTableModel } from './indicator.model.js';
import { type IndicatorPoint, ReadIndicatorSeries } from './indicator-series.js';
import { ReadIndicatorTable, type IndicatorTable } from './indicator-table.js';
import { Costs, lengthOf } from '../../platform/graphql/costs.js';

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
    @Info() info: GraphQLResolveInfo,
  ): Promise<IndicatorTable | undefined> {
    requireModest(codes);
    return foundOrRefused(
      await this.table.run(viewer, filter, codes, { reasons, population: asksFor(info, 'population') }),
    );
  }

  @Costs({ statements: 12, rows: 40 })
  @Query(() => [IndicatorPointModel], { description: 'Oldest first.' })
  @Allow('figure.read')
  async indicatorSeries(
    @CurrentViewer() viewer: Viewer,
    @Args('code') code: string,
    @Args('kind', { type: () => PeriodKindEnum }) kind: PeriodKind,
    @Args('regime', { defaultValue: CALENDAR_YEAR }) regime: string,
    @Args('placeId', { type: () => Int, nullable: true }) placeId: number | null,
    @Args('basis', { type: () => MapBasisEnum, defaultValue: MapBasisEnum.AS_REPORTED }) basis: MapBasis,
    @Args('types', { type: () => [String], nullable: true }) types: string[] | null,
  ): Promise<readonly IndicatorPoint[]> {
    return foundOrRefused(await this.series.run(viewer, code, { kind, regime }, { placeId, basis, types }));
  }
}
