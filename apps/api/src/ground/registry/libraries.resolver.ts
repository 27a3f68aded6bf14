import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GoverningBody, LibraryType, Refusal, Viewer } from '@vlis/domain';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Loaders } from '../../platform/graphql/loaders.js';
import { RequestLoaders } from '../../platform/graphql/request-loaders.js';
import { PageInput, pageOf } from '../../platform/graphql/page.input.js';
import { refusalOr } from '../../platform/graphql/refusal.model.js';
import { loadGoverningBodies } from './governing-bodies.js';
import { findLibraries, type LibraryPage } from './libraries.repository.js';
import { LibraryFilterInput, LibraryOrderInput, RegisterLibraryInput } from './library.inputs.js';
import { governingBodyLoaders, libraryTypeLoaders } from './library.loaders.js';
import { GoverningBodyModel, LibraryModel, LibraryPageModel, LibraryTypeModel } from './library.model.js';
import type { LibraryRow } from './library-rows.js';
import { loadLibraryTypes } from './library-types.js';
import { RegisterLibrary } from './register-library.js';
import { Costs, rowsOfPage } from '../../platform/graphql/costs.js';
import { Database } from '../../platform/database/database.js';

const RegisterLibraryResult = refusalOr('RegisterLibraryResult', LibraryModel);

@Resolver(() => LibraryModel)
export class LibrariesResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly register: RegisterLibrary,
  ) {}

  @Costs({ statements: 5, asked: rowsOfPage })
  @Query(() => LibraryPageModel)
  @Allow('library.read')
  libraries(
    @CurrentViewer() viewer: Viewer,
    @Args('filter', { type: () => LibraryFilterInput, nullable: true }) filter?: LibraryFilterInput | null,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput | null,
    @Args('order', { type: () => LibraryOrderInput, nullable: true }) order?: LibraryOrderInput | null,
  ): Promise<LibraryPage> {
    const day = filter?.asOf ?? this.clock.today();
    return this.database.read(viewer, (db) =>
      findLibraries(db, viewer, filter ?? {}, day, pageOf(page), order ?? undefined),
    );
  }

  @Costs({ statements: 5 })
  @Query(() => LibraryModel, { nullable: true, description: 'As it is today.' })
  @Allow('library.read')
  async library(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Int }) id: number,
  ): Promise<LibraryRow | undefined> {
    const one = { offset: 0, limit: 1 };
    const today = this.clock.today();
    return (await this.database.read(viewer, (db) => findLibraries(db, viewer, { id }, today, one))).rows[0];
  }

  @Costs({ statements: 1, rows: 40 })
  @Query(() => [LibraryTypeModel], { description: 'In the order of the law; types of the past last.' })
  @Allow('reference.read')
  async libraryTypes(@CurrentViewer() viewer: Viewer): Promise<readonly LibraryType[]> {
    return [...(await this.database.read(viewer, loadLibraryTypes)).values()];
  }

  @Mutation(() => RegisterLibraryResult, { description: 'Gives the library its identifier, for life.' })
  @Allow('library.register')
  registerLibrary(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RegisterLibraryInput,
  ): Promise<LibraryRow | Refusal> {
    return this.register.run(viewer, input);
  }

  @Costs({ statements: 1, rows: 60 })
  @Query(() => [GoverningBodyModel], { description: 'Ministries first, those of the past last.' })
  @Allow('reference.read')
  async governingBodies(@CurrentViewer() viewer: Viewer): Promise<readonly GoverningBody[]> {
    return [...(await this.database.read(viewer, loadGoverningBodies)).values()];
  }

  @Costs({ statements: 1, gathered: true })
  @ResolveField(() => GoverningBodyModel)
  body(@Parent() { body }: LibraryRow, @RequestLoaders() loaders: Loaders): Promise<GoverningBody | null> {
    return loaders.of(governingBodyLoaders).byCode.load(body);
  }

  @Costs({ statements: 1, gathered: true })
  @ResolveField(() => LibraryTypeModel)
  type(@Parent() { type }: LibraryRow, @RequestLoaders() loaders: Loaders): Promise<LibraryType | null> {
    return loaders.of(libraryTypeLoaders).byCode.load(type);
  }
}
