import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Refusal, Regime, RoundPhase, Viewer } from '@vlis/domain';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { refusalOr } from '../../platform/graphql/refusal.model.js';
import { collectionProgress, type ProgressRow } from './collection-progress.js';
import { ChangeRound } from './change-round.js';
import { OpenRound } from './open-round.js';
import { RoundChangeEntity } from './round-change.entity.js';
import { PeriodRegimeModel } from './period.model.js';
import { ProgressByEnum, ProgressRowModel } from './progress.model.js';
import { loadRegimes } from './regimes.js';
import { ChangeRoundInput, OpenRoundInput, RoundChangeModel, RoundModel, RoundPhaseEnum } from './round.model.js';
import { loadRounds, phaseOn, type RoundRow } from './rounds.js';
import { Costs } from '../../platform/graphql/costs.js';
import { Database } from '../../platform/database/database.js';

const RoundResult = refusalOr('RoundResult', RoundModel);

@Resolver(() => RoundModel)
export class RoundsResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly open: OpenRound,
    private readonly change: ChangeRound,
  ) {}

  @Costs({ statements: 1, rows: 60 })
  @Query(() => [RoundModel], { description: 'The latest period first.' })
  @Allow('round.read')
  rounds(@CurrentViewer() viewer: Viewer): Promise<readonly RoundRow[]> {
    return this.database.read(viewer, (db) => loadRounds(db));
  }

  @Costs({ statements: 2, rows: 10 })
  @Query(() => [PeriodRegimeModel], {
    description: 'Which periods a year has, and on which days they are usually asked.',
  })
  @Allow('round.read')
  periodRegimes(@CurrentViewer() viewer: Viewer): Promise<readonly Regime[]> {
    return this.database.read(viewer, loadRegimes);
  }

  @Costs({ statements: 3, rows: 70 })
  @Query(() => [ProgressRowModel], { description: 'How far the submissions of a round have come.' })
  @Allow('progress.read')
  collectionProgress(
    @CurrentViewer() viewer: Viewer,
    @Args('roundId', { type: () => Int }) roundId: number,
    @Args('by', { type: () => ProgressByEnum }) by: ProgressByEnum,
    @Args('provinceId', { type: () => Int, nullable: true }) provinceId?: number | null,
  ): Promise<readonly ProgressRow[]> {
    const today = this.clock.today();
    return this.database.read(viewer, (db) => collectionProgress(db, viewer, { roundId, by, provinceId }, today));
  }

  @Mutation(() => RoundResult)
  @Allow('round.open')
  openRound(@CurrentViewer() viewer: Viewer, @Args('input') input: OpenRoundInput): Promise<RoundRow | Refusal> {
    return this.open.run(viewer, input);
  }

  @Mutation(() => RoundResult, { description: 'Its opening, due and closing days; who owes stays.' })
  @Allow('round.change')
  changeRound(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { roundId, ...wish }: ChangeRoundInput,
  ): Promise<RoundRow | Refusal> {
    return this.change.run(viewer, roundId, wish);
  }

  @Costs({ statements: 1, rows: 10 })
  @Query(() => [RoundChangeModel], { description: 'How the days of a round were changed, the latest first.' })
  @Allow('round.read')
  roundChanges(
    @CurrentViewer() viewer: Viewer,
    @Args('roundId', { type: () => Int }) roundId: number,
  ): Promise<readonly RoundChangeModel[]> {
    return this.database.read(viewer, (db) =>
      db.find(RoundChangeEntity, { where: { roundId }, order: { id: 'desc' } }),
    );
  }

  @Costs({})
  @ResolveField(() => RoundPhaseEnum)
  phase(@Parent() round: RoundRow): RoundPhase {
    return phaseOn(round, this.clock.today());
  }
}
