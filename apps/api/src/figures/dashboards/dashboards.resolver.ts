import { Args, Info, Int, Query, Resolver } from '@nestjs/graphql';
import { CALENDAR_YEAR, type PeriodKind, type Viewer } from '@vlis/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { FigureFilterInput, type MapBasis, MapBasisEnum, requireModest } from '../figures/index.js';
import { PeriodKindEnum } from '../../collection/calendar/index.js';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { asksFor } from '../../platform/graphql/asks-for.js';
import { foundOrRefused } from '../../platform/graphql/refused-query.js';
import { NationalTotalsModel, PlaceTableModel, SeriesModel } from './dashboard.model.js';
import type { FigureExtras } from './item-figures.js';
import { ReadNationalTotals, type NationalTotals } from './national-totals.js';
import { ReadPlaceTable, type PlaceTable } from './place-table.js';
import { ReadSeries, type Series } from './series.js';
import { Costs, lengthOf } from '../../platform/graphql/costs.js';

const wantedOf = (info: GraphQLResolveInfo, changes: 'change' | 'changes'): FigureExtras => ({
  changes: asksFor(info, changes),
  reasons: asksFor(info, 'missing'),
});

/** Totals are national knowledge: whoever may read figures reads those of every province. */
@Resolver()
export class DashboardsResolver {
  constructor(
    private readonly totals: ReadNationalTotals,
    private readonly table: ReadPlaceTable,
    private readonly lines: ReadSeries,
  ) {}

  @Costs({ statements: 18, asked: lengthOf('items') })
  @Query(() => NationalTotalsModel, { nullable: true, description: 'Null: there is no such round.' })
  @Allow('figure.read')
  async nationalTotals(
    @CurrentViewer() viewer: Viewer,
    @Args('filter') filter: FigureFilterInput,
    @Args('items', { type: () => [String] }) items: string[],
    @Info() info: GraphQLResolveInfo,
  ): Promise<NationalTotals | undefined> {
    requireModest(items);
    return foundOrRefused(await this.totals.run(viewer, filter, items, wantedOf(info, 'change')));
  }

  @Costs({ statements: 15, asked: lengthOf('items') })
  @Query(() => PlaceTableModel, { nullable: true, description: 'Null: there is no such round.' })
  @Allow('figure.read')
  async placeTable(
    @CurrentViewer() viewer: Viewer,
    @Args('filter') filter: FigureFilterInput,
    @Args('items', { type: () => [String] }) items: string[],
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlaceTable | undefined> {
    requireModest(items);
    return foundOrRefused(await this.table.run(viewer, filter, items, wantedOf(info, 'changes')));
  }

  @Costs({ statements: 15, rows: lengthOf('items') })
  @Query(() => [SeriesModel], { description: 'In the order of the items asked.' })
  @Allow('figure.read')
  async series(
    @CurrentViewer() viewer: Viewer,
    @Args('items', { type: () => [String] }) items: string[],
    @Args('kind', { type: () => PeriodKindEnum }) kind: PeriodKind,
    @Args('regime', { defaultValue: CALENDAR_YEAR }) regime: string,
    @Args('placeId', { type: () => Int, nullable: true }) placeId: number | null,
    @Args('basis', { type: () => MapBasisEnum, defaultValue: MapBasisEnum.AS_REPORTED }) basis: MapBasis,
    @Args('types', { type: () => [String], nullable: true }) types: string[] | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly Series[]> {
    requireModest(items);
    const filter = { kind, regime, placeId, basis, types };
    return foundOrRefused(await this.lines.run(viewer, items, filter, wantedOf(info, 'change')));
  }
}
