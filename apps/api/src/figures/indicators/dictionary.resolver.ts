import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { inForceOn, isRefusal, type IsoDate, type Refusal, type Viewer } from '@vlis/domain';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { Database } from '../../platform/database/database.js';
import { Costs } from '../../platform/graphql/costs.js';
import { refusalOr } from '../../platform/graphql/refusal.model.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { Dictionary } from '../dictionary/index.js';
import { IndicatorVersionModel, PublishIndicatorInput, versionModel } from './dictionary.model.js';
import { PublishIndicator } from './publish-indicator.js';

const IndicatorVersionResult = refusalOr('IndicatorVersionResult', IndicatorVersionModel);

@Resolver()
export class DictionaryResolver {
  constructor(
    private readonly database: Database,
    private readonly dictionary: Dictionary,
    private readonly publish: PublishIndicator,
  ) {}

  @Costs({ statements: 2, rows: 60 })
  @Query(() => [IndicatorVersionModel], {
    description:
      'The dictionary of indicators, in its order; of each the version of a day, or without a day all of them.',
  })
  @Allow('form.read')
  async indicators(
    @CurrentViewer() viewer: Viewer,
    @Args('form', { type: () => String, nullable: true, description: 'Code of a form; absent: of all.' })
    form: string | null | undefined,
    @Args('day', { type: () => DateScalar, nullable: true }) day: IsoDate | null | undefined,
  ): Promise<readonly IndicatorVersionModel[]> {
    const { versions } = await this.database.read(viewer, (db) => this.dictionary.open(db));
    const inForce = day == null ? versions : inForceOn(versions, day);
    return inForce.filter((one) => form == null || one.form === form).map(versionModel);
  }

  @Mutation(() => IndicatorVersionResult, {
    description: 'Puts a version into the dictionary and fills its sums in the rounds of its days.',
  })
  @Allow('indicator.publish')
  async publishIndicator(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { definition }: PublishIndicatorInput,
  ): Promise<IndicatorVersionModel | Refusal> {
    const published = await this.publish.run(viewer, definition);
    return isRefusal(published) ? published : versionModel(published);
  }
}
