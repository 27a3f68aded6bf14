import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@vlis/domain';
import { Allow } from '../../../platform/access/allow.js';
import { CurrentViewer } from '../../../platform/access/current-viewer.js';
import { Costs } from '../../../platform/graphql/costs.js';
import type { Loaders } from '../../../platform/graphql/loaders.js';
import { refusalOr } from '../../../platform/graphql/refusal.model.js';
import { RequestLoaders } from '../../../platform/graphql/request-loaders.js';
import { Database } from '../../../platform/database/database.js';
import { libraryLoaders, LibraryModel } from '../../../ground/registry/index.js';
import { unitLoaders, UnitModel } from '../../../ground/territory/index.js';
import { EndException } from './end-exception.js';
import { GrantExceptionInput, ReviewExceptionModel } from './exception.model.js';
import { readExceptions, type ExceptionRow } from './exception-rows.js';
import { GrantException } from './grant-exception.js';

const ExceptionResult = refusalOr('ReviewExceptionResult', ReviewExceptionModel);

@Resolver(() => ReviewExceptionModel)
export class ExceptionsResolver {
  constructor(
    private readonly database: Database,
    private readonly granting: GrantException,
    private readonly ending: EndException,
  ) {}

  @Costs({ statements: 1, rows: 200 })
  @Query(() => [ReviewExceptionModel], { description: 'Past ones too, the newest first, 200 at most.' })
  @Allow('exception.read')
  reviewExceptions(
    @CurrentViewer() viewer: Viewer,
    @Args('accountId', { type: () => Int, nullable: true }) accountId?: number | null,
  ): Promise<ExceptionRow[]> {
    return this.database.read(viewer, (db) => readExceptions(db, { accountId }));
  }

  @Mutation(() => ExceptionResult)
  @Allow('exception.grant')
  grantReviewException(@CurrentViewer() viewer: Viewer, @Args('input') input: GrantExceptionInput) {
    return this.granting.run(viewer, input);
  }

  @Mutation(() => ExceptionResult, { description: 'At once, before its last day.' })
  @Allow('exception.grant')
  endReviewException(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => Int }) id: number) {
    return this.ending.run(viewer, id);
  }

  @Costs({ statements: 1, gathered: true })
  @ResolveField(() => UnitModel, { nullable: true })
  place(@Parent() { unitId }: ExceptionRow, @RequestLoaders() loaders: Loaders) {
    return unitId === null ? null : loaders.of(unitLoaders).byId.load(unitId);
  }

  @Costs({ statements: 1, gathered: true })
  @ResolveField(() => LibraryModel, { nullable: true })
  library(@Parent() { libraryId }: ExceptionRow, @RequestLoaders() loaders: Loaders) {
    return libraryId === null ? null : loaders.of(libraryLoaders).byId.load(libraryId);
  }
}
