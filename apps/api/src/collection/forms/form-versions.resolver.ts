import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { readSearchText, type FormDefinition, type IsoDate, type Refusal, type Viewer } from '@vlis/domain';
import { instructionText } from '@vlis/reporting';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import type { Loaders } from '../../platform/graphql/loaders.js';
import { RequestLoaders } from '../../platform/graphql/request-loaders.js';
import { refusalOr } from '../../platform/graphql/refusal.model.js';
import { foundOrRefused } from '../../platform/graphql/refused-query.js';
import { DateScalar, JsonScalar } from '../../platform/graphql/scalars.js';
import { findByInstruction, loadInstructions } from './form-texts.js';
import { formVersionLoaders } from './form-version.loaders.js';
import { FormVersionModel, PublishFormInput } from './form-version.model.js';
import { loadFormVersions, type FormVersionRow } from './form-versions.js';
import { InstructionModel } from './instruction.model.js';
import { PublishForm } from './publish-form.js';
import { Costs, lengthOf } from '../../platform/graphql/costs.js';
import { Database } from '../../platform/database/database.js';

const FormVersionResult = refusalOr('FormVersionResult', FormVersionModel);

@Resolver(() => FormVersionModel)
export class FormVersionsResolver {
  constructor(
    private readonly database: Database,
    private readonly publish: PublishForm,
  ) {}

  @Costs({ statements: 1, rows: 20 })
  @Query(() => [FormVersionModel], { description: 'By form, the latest version first.' })
  @Allow('form.read')
  formVersions(@CurrentViewer() viewer: Viewer): Promise<readonly FormVersionRow[]> {
    return this.database.read(viewer, (db) => loadFormVersions(db));
  }

  @Costs({ statements: 1 })
  @Query(() => FormVersionModel, { nullable: true })
  @Allow('form.read')
  async formVersion(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Int }) id: number,
  ): Promise<FormVersionRow | undefined> {
    return (await this.database.read(viewer, (db) => loadFormVersions(db, [id])))[0];
  }

  @Mutation(() => FormVersionResult)
  @Allow('form.publish')
  publishForm(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { definition }: PublishFormInput,
  ): Promise<FormVersionRow | Refusal> {
    return this.publish.run(viewer, definition);
  }

  @Costs({ statements: 3, gathered: true, bytes: 100_000 })
  @ResolveField(() => JsonScalar, {
    description: 'FormDefinition of @vlis/domain: items, rules; in the words that stand now.',
  })
  definition(@Parent() { id }: FormVersionRow, @RequestLoaders() loaders: Loaders): Promise<FormDefinition> {
    return loaders.of(formVersionLoaders).definition.load(id);
  }

  @Costs({ statements: 1, rows: lengthOf('items') })
  @ResolveField(() => [InstructionModel], {
    description: 'How these items are filled in, by code. Without a day: the texts that stand now.',
  })
  async instructions(
    @Parent() { id }: FormVersionRow,
    @CurrentViewer() viewer: Viewer,
    @Args('items', { type: () => [String] }) items: string[],
    @Args('on', { type: () => DateScalar, nullable: true }) on: IsoDate | null,
  ): Promise<readonly InstructionModel[]> {
    const rows = await this.database.read(viewer, (db) => loadInstructions(db, id, items, on));
    return rows.map(({ words, ...row }) => ({ ...row, ...words, full: instructionText(words) }) as InstructionModel);
  }

  @Costs({ statements: 1, rows: 40 })
  @ResolveField(() => [String], {
    description: 'Codes of the items that are found by their name or their instruction, without diacritics.',
  })
  findItems(
    @Parent() { id }: FormVersionRow,
    @CurrentViewer() viewer: Viewer,
    @Args('q') q: string,
  ): Promise<readonly string[]> {
    const search = foundOrRefused(readSearchText(q, 'q'));
    return this.database.read(viewer, (db) => findByInstruction(db, id, search));
  }
}
