/** The fields of a blank submission that need statements of their own. */
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { roundLoaders, RoundModel } from '../../calendar/index.js';
import { formVersionLoaders, FormVersionModel } from '../../forms/index.js';
import { Costs } from '../../../platform/graphql/costs.js';
import type { Loaders } from '../../../platform/graphql/loaders.js';
import { RequestLoaders } from '../../../platform/graphql/request-loaders.js';
import { libraryLoaders, LibraryModel } from '../../../ground/registry/index.js';
import { ActiveDaysModel } from '../record/submission.model.js';
import { threadLoaders } from '../record/thread.loaders.js';
import { BlankSubmissionModel } from './blank-submission.model.js';
import type { BlankSubmission } from './blank-submissions.js';

@Resolver(() => BlankSubmissionModel)
export class BlankSubmissionFields {
  @Costs({ statements: 1, gathered: true })
  @ResolveField(() => RoundModel)
  round(@Parent() { obligation }: BlankSubmission, @RequestLoaders() loaders: Loaders) {
    return loaders.of(roundLoaders).byId.load(obligation.roundId);
  }

  @Costs({ statements: 1, gathered: true })
  @ResolveField(() => LibraryModel, { description: 'As it was on the cut-off day of the round.' })
  library(@Parent() { obligation }: BlankSubmission, @RequestLoaders() loaders: Loaders) {
    return loaders.of(libraryLoaders).onDay(obligation.days.cutoffOn).load(obligation.libraryId);
  }

  @Costs({ statements: 1, gathered: true })
  @ResolveField(() => FormVersionModel)
  formVersion(@Parent() { obligation }: BlankSubmission, @RequestLoaders() loaders: Loaders) {
    return loaders.of(formVersionLoaders).byId.load(obligation.formVersionId);
  }

  @Costs({ statements: 1, rows: 5 })
  @ResolveField(() => [ActiveDaysModel], { description: 'The stretches of the period, as the register has them now.' })
  activeDays(
    @Parent() { obligation }: BlankSubmission,
    @RequestLoaders() loaders: Loaders,
  ): Promise<ActiveDaysModel[]> {
    return loaders.of(threadLoaders).activeDays.load(obligation);
  }
}
