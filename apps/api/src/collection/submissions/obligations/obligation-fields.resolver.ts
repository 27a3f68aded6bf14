import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  may,
  mustBeChased,
  stageOf,
  type LocalizedText,
  type Refusal,
  type ReviewStage,
  type Viewer,
} from '@vlis/domain';
import { ReviewStageModel } from '../../chains/index.js';
import { roundLoaders, RoundModel } from '../../calendar/index.js';
import { followUpLoaders, FollowUpSummaryModel, type FollowUpSummary } from '../../follow-up/index.js';
import { PublishedForms } from '../../forms/index.js';
import { reminderLoaders, ReminderSummaryModel, type ReminderSummary } from '../../reminders/index.js';
import { CurrentViewer } from '../../../platform/access/current-viewer.js';
import { Clock } from '../../../platform/clock/clock.js';
import { LocalizedTextModel } from '../../../platform/graphql/localized-text.model.js';
import type { Loaders } from '../../../platform/graphql/loaders.js';
import { RefusalModel } from '../../../platform/graphql/refusal.model.js';
import { RequestLoaders } from '../../../platform/graphql/request-loaders.js';
import { libraryLoaders, LibraryModel } from '../../../ground/registry/index.js';
import { whyNotAccept } from '../record/acceptance.js';
import { WHY_NOT_ACCEPT } from '../record/submission.model.js';
import { MUST_BE_CHASED, ObligationModel, SubmissionSummaryModel } from './obligation.model.js';
import type { ObligationRow } from './obligations.repository.js';
import { Costs } from '../../../platform/graphql/costs.js';
import { Database } from '../../../platform/database/database.js';

@Resolver(() => ObligationModel)
export class ObligationFields {
  constructor(private readonly clock: Clock) {}

  @Costs({})
  @ResolveField(() => ReviewStageModel, { nullable: true, description: 'Where it waits; null unless it is submitted.' })
  stage(@Parent() { submission }: ObligationRow): ReviewStage | null {
    return submission ? (stageOf(submission.chain, submission.stage) ?? null) : null;
  }

  @Costs({ statements: 1, gathered: true })
  @ResolveField(() => RoundModel)
  round(@Parent() { roundId }: ObligationRow, @RequestLoaders() loaders: Loaders) {
    return loaders.of(roundLoaders).byId.load(roundId);
  }

  @Costs({ statements: 1, gathered: true })
  @ResolveField(() => LibraryModel, { description: 'As it was on the cut-off day of the round.' })
  library(@Parent() { libraryId, cutoffOn }: ObligationRow, @RequestLoaders() loaders: Loaders) {
    return loaders.of(libraryLoaders).onDay(cutoffOn).load(libraryId);
  }

  @Costs({ statements: 1, gathered: true })
  @ResolveField(() => FollowUpSummaryModel, { description: 'Empty for who may not read follow-ups.' })
  followUp(
    @Parent() { roundId, libraryId }: ObligationRow,
    @RequestLoaders() loaders: Loaders,
  ): Promise<FollowUpSummary> {
    return loaders.of(followUpLoaders).ofObligation.load({ roundId, libraryId });
  }

  @Costs({ statements: 1, gathered: true })
  @ResolveField(() => ReminderSummaryModel, { description: 'Empty for who may not read follow-ups.' })
  reminders(
    @Parent() { roundId, libraryId }: ObligationRow,
    @RequestLoaders() loaders: Loaders,
  ): Promise<ReminderSummary> {
    return loaders.of(reminderLoaders).ofObligation.load({ roundId, libraryId });
  }

  @Costs({ statements: 2, gathered: true })
  @ResolveField(() => Boolean, {
    nullable: true,
    description: `${MUST_BE_CHASED} Null for who may not read follow-ups.`,
  })
  async mustBeChased(
    @Parent() { roundId, libraryId, dueOn, state, submission }: ObligationRow,
    @CurrentViewer() viewer: Viewer,
    @RequestLoaders() loaders: Loaders,
  ): Promise<boolean | null> {
    const round = may(viewer, 'followup.read') ? await loaders.of(roundLoaders).byId.load(roundId) : null;
    if (!round) return null;
    const { promisedUntil } = await loaders.of(followUpLoaders).ofObligation.load({ roundId, libraryId });
    const asked = { days: { ...round, dueOn }, state, returnedUntil: submission?.returnedUntil ?? null, promisedUntil };
    return mustBeChased(asked, this.clock.today());
  }
}

@Resolver(() => SubmissionSummaryModel)
export class SubmissionSummaryFields {
  constructor(
    private readonly database: Database,
    private readonly forms: PublishedForms,
    private readonly clock: Clock,
  ) {}

  @Costs({ statements: 1, gathered: true })
  @ResolveField(() => RefusalModel, { nullable: true, description: WHY_NOT_ACCEPT })
  whyNotAccept(
    @Parent() summary: SubmissionSummaryModel,
    @CurrentViewer() viewer: Viewer,
    @RequestLoaders() loaders: Loaders,
  ): Promise<Refusal | undefined> {
    return whyNotAccept(loaders, viewer, summary, this.clock.today());
  }

  @Costs({ statements: 1, gathered: true })
  @ResolveField(() => LocalizedTextModel, { nullable: true, description: 'The words of that item.' })
  async influenceLabel(
    @Parent() { influenceItem, formVersionId }: SubmissionSummaryModel,
    @CurrentViewer() viewer: Viewer,
  ): Promise<LocalizedText | undefined> {
    if (influenceItem == null) return undefined;
    const form =
      this.forms.known(formVersionId) ?? (await this.database.read(viewer, (db) => this.forms.get(db, formVersionId)));
    return form.items.get(influenceItem)?.label;
  }
}
