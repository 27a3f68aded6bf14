import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { FormDefinition, Refusal, Viewer } from '@vlis/domain';
import { DataSource } from 'typeorm';
import { Allow } from '../platform/access/allow.js';
import { CurrentViewer } from '../platform/access/current-viewer.js';
import type { Loaders } from '../platform/graphql/loaders.js';
import { RequestLoaders } from '../platform/graphql/request-loaders.js';
import { refusalOr } from '../platform/graphql/refusal.model.js';
import { JsonScalar } from '../platform/graphql/scalars.js';
import { formVersionLoaders } from './form-version.loaders.js';
import { FormVersionModel, PublishFormInput } from './form-version.model.js';
import { loadFormVersions, type FormVersionRow } from './form-versions.js';
import { PublishForm } from './publish-form.js';
import { Costs } from '../platform/graphql/costs.js';

const FormVersionResult = refusalOr('FormVersionResult', FormVersionModel);

@Resolver(() => FormVersionModel)
export class FormVersionsResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly publish: PublishForm,
  ) {}

  @Costs({ statements: 1, rows: 20 })
  @Query(() => [FormVersionModel], { description: 'By form, the latest version first.' })
  @Allow('form.read')
  formVersions(): Promise<readonly FormVersionRow[]> {
    return loadFormVersions(this.dataSource.manager);
  }

  @Costs({ statements: 1 })
  @Query(() => FormVersionModel, { nullable: true })
  @Allow('form.read')
  async formVersion(@Args('id', { type: () => Int }) id: number): Promise<FormVersionRow | undefined> {
    return (await loadFormVersions(this.dataSource.manager, [id]))[0];
  }

  @Mutation(() => FormVersionResult)
  @Allow('form.publish')
  publishForm(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { definition }: PublishFormInput,
  ): Promise<FormVersionRow | Refusal> {
    return this.publish.run(viewer, definition);
  }

  @Costs({ statements: 1, gathered: true, bytes: 100_000 })
  @ResolveField(() => JsonScalar, { description: 'FormDefinition of @vlis/domain: items, rules, indicators.' })
  definition(@Parent() { id }: FormVersionRow, @RequestLoaders() loaders: Loaders): Promise<FormDefinition> {
    return loaders.of(formVersionLoaders).definition.load(id);
  }
}
