import { Args, Query, Resolver } from '@nestjs/graphql';
import { inForceOn, type IsoDate, type Viewer } from '@vlis/domain';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { Database } from '../../platform/database/database.js';
import { Costs } from '../../platform/graphql/costs.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { Dictionary } from '../dictionary/index.js';
import { IndicatorVersionModel, versionModel } from './dictionary.model.js';

@Resolver()
export class DictionaryResolver {
  constructor(
    private readonly database: Database,
    private readonly dictionary: Dictionary,
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
    form: string | null,
    @Args('day', { type: () => DateScalar, nullable: true }) day: IsoDate | null,
  ): Promise<readonly IndicatorVersionModel[]> {
    const { versions } = await this.database.read(viewer, (db) => this.dictionary.open(db));
    const standing = day === null ? versions : inForceOn(versions, day);
    return standing.filter((one) => form === null || one.form === form).map(versionModel);
  }
}
