import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refusal, Viewer } from '@vlis/domain';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Costs } from '../../platform/graphql/costs.js';
import { refusalOr } from '../../platform/graphql/refusal.model.js';
import { FollowUpCountModel, FollowUpModel, MistakenFollowUpInput, RecordFollowUpInput } from './follow-up.model.js';
import { followUpProgress, type FollowUpCount } from './follow-up-progress.js';
import { readFollowUps, type FollowUpRow } from './follow-ups.js';
import { RecordFollowUp } from './record-follow-up.js';

const FollowUpResult = refusalOr('FollowUpResult', FollowUpModel);

const RETURNED = 'Whether submissions that were returned are counted too.';

@Resolver()
export class FollowUpResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly record: RecordFollowUp,
  ) {}

  @Costs({ statements: 2, rows: 50 })
  @Query(() => [FollowUpModel], { description: 'Of one obligation, the latest first, mistaken ones among them.' })
  @Allow('followup.read')
  followUps(
    @CurrentViewer() viewer: Viewer,
    @Args('roundId', { type: () => Int }) roundId: number,
    @Args('libraryId', { type: () => Int }) libraryId: number,
  ): Promise<readonly FollowUpRow[]> {
    return this.database.read(viewer, (db) => readFollowUps(db, viewer, { roundId, libraryId }));
  }

  @Costs({ statements: 1, rows: 32 })
  @Query(() => [FollowUpCountModel], { description: 'How far the follow-up of a round has come.' })
  @Allow('followup.read')
  followUpProgress(
    @CurrentViewer() viewer: Viewer,
    @Args('roundId', { type: () => Int }) roundId: number,
    @Args('provinceId', { type: () => Int, nullable: true }) provinceId?: number | null,
    @Args('types', { type: () => [String], nullable: true }) types?: string[] | null,
    @Args('returned', { type: () => Boolean, defaultValue: true, description: RETURNED }) returned?: boolean,
  ): Promise<readonly FollowUpCount[]> {
    const asked = { roundId, provinceId, types, returned: returned ?? true };
    return this.database.read(viewer, (db) => followUpProgress(db, viewer, asked, this.clock.today()));
  }

  @Mutation(() => FollowUpResult, { description: 'Notes that a library was asked for its submission.' })
  @Allow('followup.record')
  recordFollowUp(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { roundId, libraryId, ...wish }: RecordFollowUpInput,
  ): Promise<FollowUpRow | Refusal> {
    return this.record.run(viewer, { roundId, libraryId }, wish);
  }

  @Mutation(() => FollowUpResult, { description: 'Adds an entry which says that another was a mistake.' })
  @Allow('followup.record')
  takeBackFollowUp(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { followUpId, note }: MistakenFollowUpInput,
  ): Promise<FollowUpRow | Refusal> {
    return this.record.takeBack(viewer, followUpId, note);
  }
}
