import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refusal, Viewer } from '@vlis/domain';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { Database } from '../../platform/database/database.js';
import { Costs } from '../../platform/graphql/costs.js';
import { refusalOr } from '../../platform/graphql/refusal.model.js';
import { PublishedForms } from '../forms/index.js';
import { KeepPlan } from './keep-plan.js';
import { KeepPlanInput, PlansModel } from './plan.model.js';
import { readPlans, type Plans } from './plans.js';

const KeepPlanResult = refusalOr('KeepPlanResult', PlansModel);

@Resolver()
export class PlansResolver {
  constructor(
    private readonly database: Database,
    private readonly forms: PublishedForms,
    private readonly planOf: KeepPlan,
  ) {}

  @Costs({ statements: 10 })
  @Query(() => PlansModel, { nullable: true, description: 'Null: there is no such place, or no form.' })
  @Allow('submission.read')
  plans(
    @CurrentViewer() viewer: Viewer,
    @Args('year') year: string,
    @Args('provinceId', { type: () => Int }) provinceId: number,
    @Args('libraryId', { type: () => Int, nullable: true }) libraryId: number | null | undefined,
  ): Promise<Plans | null> {
    const of = { year, provinceId, libraryId: libraryId ?? null };
    return this.database.read(viewer, (db) => readPlans(db, viewer, this.forms, of));
  }

  @Mutation(() => KeepPlanResult, { description: 'Sets and ends plan figures of one place, all of them or none.' })
  @Allow('plan.keep')
  keepPlan(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { year, provinceId, libraryId, ...wishes }: KeepPlanInput,
  ): Promise<Plans | Refusal> {
    return this.planOf.run(viewer, { year, provinceId, libraryId: libraryId ?? null }, wishes);
  }
}
