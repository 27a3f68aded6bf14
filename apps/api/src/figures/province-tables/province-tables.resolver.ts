import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@vlis/domain';
import { UnitModel, type UnitRow } from '../../ground/territory/index.js';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { Costs, rowsOfPage } from '../../platform/graphql/costs.js';
import { pageOf, PageInput } from '../../platform/graphql/page.input.js';
import { foundOrRefused } from '../../platform/graphql/refused-query.js';
import { type MapBasis, MapBasisEnum, requireModest } from '../figures/index.js';
import { ProvinceTableInput, ProvinceTableModel } from './province-table.model.js';
import { type ProvinceTable, ReadProvinceTable } from './province-table.js';

@Resolver()
export class ProvinceTablesResolver {
  constructor(private readonly table: ReadProvinceTable) {}

  @Costs({ statements: 12, asked: rowsOfPage })
  @Query(() => ProvinceTableModel, {
    nullable: true,
    description: 'Null: there is no such round, or no such province whose submissions the viewer may read.',
  })
  @Allow('submission.read')
  async provinceTable(
    @CurrentViewer() viewer: Viewer,
    @Args('of') { by, ...asked }: ProvinceTableInput,
    @Args('page', { nullable: true }) page?: PageInput,
  ): Promise<ProvinceTable | undefined> {
    requireModest(asked.items);
    return foundOrRefused(await this.table.run(viewer, { ...asked, rows: by, ...pageOf(page) }));
  }

  @Costs({ statements: 3, rows: 64 })
  @Query(() => [UnitModel], {
    description: 'Provinces of the map of which the viewer may ask a table, by their codes.',
  })
  @Allow('submission.read')
  provinceTablePlaces(
    @CurrentViewer() viewer: Viewer,
    @Args('roundId', { type: () => Int }) roundId: number,
    @Args('basis', { type: () => MapBasisEnum }) basis: MapBasis,
  ): Promise<readonly UnitRow[]> {
    return this.table.places(viewer, roundId, basis);
  }
}
