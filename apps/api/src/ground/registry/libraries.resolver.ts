import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GoverningBody, LibraryType, Refusal, Viewer } from '@vlis/domain';
import { DataSource } from 'typeorm';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Loaders } from '../../platform/graphql/loaders.js';
import { RequestLoaders } from '../../platform/graphql/request-loaders.js';
import { PageInput, pageOf } from '../../platform/graphql/page.input.js';
import { refusalOr } from '../../platform/graphql/refusal.model.js';
import { loadGoverningBodies } from './governing-bodies.js';
import { findLibraries, type LibraryPage } from './libraries.repository.js';
import { LibraryFilterInput, RegisterLibraryInput } from './library.inputs.js';
import { governingBodyLoaders, libraryTypeLoaders } from './library.loaders.js';
import { GoverningBodyModel, LibraryModel, LibraryPageModel, LibraryTypeModel } from './library.model.js';
import type { LibraryRow } from './library-rows.js';
import { loadLibraryTypes } from './library-types.js';
import { RegisterLibrary } from './register-library.js';
import { Costs, rowsOfPage } from '../../platform/graphql/costs.js';

const RegisterLibraryResult = refusalOr('RegisterLibraryResult', LibraryModel);

@Resolver(() => LibraryModel)
export class LibrariesResolver {
  constructor(
    private readonly dataSource: DataSource,
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
  ): Promise<LibraryPage> {
    const day = filter?.asOf ?? this.clock.today();
    return findLibraries(this.dataSource.manager, viewer, filter ?? {}, day, pageOf(page));
  }

  @Costs({ statements: 5 })
  @Query(() => LibraryModel, { nullable: true, description: 'As it is today.' })
  @Allow('library.read')
  async library(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Int }) id: number,
  ): Promise<LibraryRow | undefined> {
    const one = { offset: 0, limit: 1 };
    const { rows } = await findLibraries(this.dataSource.manager, viewer, { id }, this.clock.today(), one);
    return rows[0];
  }

  @Costs({ statements: 1, rows: 40 })
  @Query(() => [LibraryTypeModel], { description: 'In the order of the law; types of the past last.' })
  @Allow('reference.read')
  async libraryTypes(): Promise<readonly LibraryType[]> {
    return [...(await loadLibraryTypes(this.dataSource.manager)).values()];
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
  async governingBodies(): Promise<readonly GoverningBody[]> {
    return [...(await loadGoverningBodies(this.dataSource.manager)).values()];
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
