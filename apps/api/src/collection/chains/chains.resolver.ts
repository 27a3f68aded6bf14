import { Query, Resolver } from '@nestjs/graphql';
import { stagesInOrder, type PlacedStage, type Viewer } from '@vlis/domain';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { Database } from '../../platform/database/database.js';
import { Costs } from '../../platform/graphql/costs.js';
import { loadReviewChains } from './review-chains.js';
import { PlacedStageModel } from './review-stage.model.js';

const STAGES = 'Every stage of all review chains once, from the libraries up: what progress is counted by.';

@Resolver()
export class ChainsResolver {
  constructor(private readonly database: Database) {}

  @Costs({ statements: 1, rows: 10 })
  @Query(() => [PlacedStageModel], { description: STAGES })
  @Allow('reference.read')
  async reviewStages(@CurrentViewer() viewer: Viewer): Promise<readonly PlacedStage[]> {
    return stagesInOrder(await this.database.read(viewer, loadReviewChains));
  }
}
