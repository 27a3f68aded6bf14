import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { roundLoaders } from '../calendar/round.loaders.js';
import { RoundModel } from '../calendar/round.model.js';
import type { Loaders } from '../platform/graphql/loaders.js';
import { RequestLoaders } from '../platform/graphql/request-loaders.js';
import { libraryLoaders } from '../registry/library.loaders.js';
import { LibraryModel } from '../registry/library.model.js';
import { ObligationModel } from './obligation.model.js';
import type { ObligationRow } from './obligations.repository.js';

@Resolver(() => ObligationModel)
export class ObligationFields {
  @ResolveField(() => RoundModel)
  round(@Parent() { roundId }: ObligationRow, @RequestLoaders() loaders: Loaders) {
    return loaders.of(roundLoaders).byId.load(roundId);
  }

  @ResolveField(() => LibraryModel, { description: 'As it was on the cut-off day of the round.' })
  library(@Parent() { libraryId, cutoffOn }: ObligationRow, @RequestLoaders() loaders: Loaders) {
    return loaders.of(libraryLoaders).onDay(cutoffOn).load(libraryId);
  }
}
