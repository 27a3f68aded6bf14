import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@vlis/domain';
import { Allow } from '../../../platform/access/allow.js';
import { CurrentViewer } from '../../../platform/access/current-viewer.js';
import { Clock } from '../../../platform/clock/clock.js';
import { PageInput, pageOf } from '../../../platform/graphql/page.input.js';
import { ObligationFilterInput, ObligationPageModel } from './obligation.model.js';
import { findObligations } from './obligations.repository.js';
import { ObligationSortEnum } from '../submission.enums.js';
import { Costs, rowsOfPage } from '../../../platform/graphql/costs.js';
import { Database } from '../../../platform/database/database.js';

@Resolver()
export class ObligationsResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Costs({ statements: 3, asked: rowsOfPage })
  @Query(() => ObligationPageModel)
  @Allow('submission.read')
  obligations(
    @CurrentViewer() viewer: Viewer,
    @Args('filter') filter: ObligationFilterInput,
    @Args('sort', { type: () => ObligationSortEnum, defaultValue: ObligationSortEnum.NAME }) sort: ObligationSortEnum,
    @Args('descending', { defaultValue: false, description: 'The order turned round.' }) descending: boolean,
    @Args('page', { type: () => PageInput, nullable: true }) page: PageInput | null,
  ): Promise<ObligationPageModel> {
    const today = this.clock.today();
    const order = { by: sort, descending };
    return this.database.read(viewer, (db) => findObligations(db, viewer, filter, order, pageOf(page), today));
  }
}
