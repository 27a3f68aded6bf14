import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { levelOf, type ReportLevel, type ReportOutline } from '@vlis/domain';
import { Costs } from '../../platform/graphql/costs.js';
import { ReportLevelEnum, ReportOutlineModel } from './province-report.model.js';

@Resolver(() => ReportOutlineModel)
export class ReportOutlineResolver {
  @Costs({})
  @ResolveField(() => ReportLevelEnum, { description: 'Who writes by it.' })
  level(@Parent() outline: ReportOutline): ReportLevel {
    return levelOf(outline);
  }
}
