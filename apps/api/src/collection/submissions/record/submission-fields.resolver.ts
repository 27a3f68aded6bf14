/** The fields of a submission that need statements of their own. They run only where a query asks for the field. */
import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  mayMove,
  movesFrom,
  obligationState,
  partsOfKey,
  stageOf,
  type LocalizedText,
  type ObligationState,
  type Refusal,
  type ReviewStage,
  type SubmissionMove,
  type Viewer,
} from '@vlis/domain';
import { ruleWords } from '@vlis/reporting';
import { roundLoaders, RoundModel } from '../../calendar/index.js';
import { ReviewStageModel } from '../../chains/index.js';
import { formVersionLoaders, FormVersionModel } from '../../forms/index.js';
import { CurrentViewer } from '../../../platform/access/current-viewer.js';
import { Clock } from '../../../platform/clock/clock.js';
import { IssueModel, type IssueSource } from '../../../platform/graphql/issue.model.js';
import { RefusalModel } from '../../../platform/graphql/refusal.model.js';
import type { Loaders } from '../../../platform/graphql/loaders.js';
import { LocalizedTextModel } from '../../../platform/graphql/localized-text.model.js';
import { RequestLoaders } from '../../../platform/graphql/request-loaders.js';
import { libraryLoaders, LibraryModel } from '../../../ground/registry/index.js';
import { whyNotAccept } from './acceptance.js';
import { CellChangeModel, cellModels, CellModel, PeriodCellsModel } from './cell.model.js';
import { attributeModels, historyModels } from './context-models.js';
import type { SubmissionView } from './submission-view.js';
import { ObligationStateEnum, SubmissionMoveEnum } from '../submission.enums.js';
import {
  ActiveDaysModel,
  AttributeModel,
  CHAIN,
  CellQueryModel,
  ExplanationModel,
  HISTORY,
  ReviewStepModel,
  SubmissionModel,
  WHY_NOT_ACCEPT,
} from './submission.model.js';
import { withoutUnsent } from './what-was-sent.js';
import { threadLoaders } from './thread.loaders.js';
import { queryModel } from './thread.repository.js';
import { Costs } from '../../../platform/graphql/costs.js';

const CHANGES =
  'Since the last step of a review, newest first. The declaration stands among the cells under its attribute’s name.';

@Resolver(() => SubmissionModel)
export class SubmissionFields {
  constructor(private readonly clock: Clock) {}

  @Costs({ statements: 1, gathered: true })
  @ResolveField(() => RoundModel)
  round(@Parent() { row }: SubmissionView, @RequestLoaders() loaders: Loaders) {
    return loaders.of(roundLoaders).byId.load(row.roundId);
  }

  @Costs({ statements: 1, gathered: true })
  @ResolveField(() => LibraryModel, { description: 'As it was on the cut-off day of the round.' })
  library(@Parent() { row }: SubmissionView, @RequestLoaders() loaders: Loaders) {
    return loaders.of(libraryLoaders).onDay(row.days.cutoffOn).load(row.libraryId);
  }

  @Costs({ statements: 1, rows: 5 })
  @ResolveField(() => [ActiveDaysModel], { description: 'The stretches of the period, as the register has them now.' })
  activeDays(@Parent() { row }: SubmissionView, @RequestLoaders() loaders: Loaders): Promise<ActiveDaysModel[]> {
    return loaders.of(threadLoaders).activeDays.load(row);
  }

  @Costs({ statements: 1, gathered: true })
  @ResolveField(() => FormVersionModel)
  formVersion(@Parent() { row }: SubmissionView, @RequestLoaders() loaders: Loaders) {
    return loaders.of(formVersionLoaders).byId.load(row.formVersionId);
  }

  @Costs({})
  @ResolveField(() => Int)
  async filled(@Parent() view: SubmissionView): Promise<number> {
    return view.sight === 'working' ? (await view.check).filled : view.row.filled;
  }

  @Costs({})
  @ResolveField(() => Int)
  async asked(@Parent() view: SubmissionView): Promise<number> {
    return view.sight === 'working' ? (await view.check).asked : view.row.asked;
  }

  @Costs({ rows: 200 })
  @ResolveField(() => [CellModel], { description: 'Computed items included.' })
  async cells(@Parent() view: SubmissionView): Promise<CellModel[]> {
    return cellModels((await view.submission).cells);
  }

  @Costs({ rows: 100 })
  @ResolveField(() => [ExplanationModel])
  explanations(@Parent() { row }: SubmissionView): ExplanationModel[] {
    return Object.entries(row.explanations).map(([key, text]) => ({ ...partsOfKey(key), text }));
  }

  @Costs({ rows: 200 })
  @ResolveField(() => [IssueModel])
  async issues(@Parent() view: SubmissionView): Promise<IssueSource[]> {
    if (view.sight === 'progress') return [];
    const { form } = (await view.submission).questionnaire;
    const rules = new Map(form.definition.rules.map((rule) => [rule.code, rule]));
    return (await view.check).issues.map((found) => {
      const rule = rules.get(found.rule ?? '');
      return rule ? { ...found, message: ruleWords(rule, found.params) } : found;
    });
  }

  @Costs({ rows: 20 })
  @ResolveField(() => [AttributeModel])
  async attributes(@Parent() view: SubmissionView): Promise<AttributeModel[]> {
    if (view.sight === 'progress') return [];
    return attributeModels((await view.submission).context);
  }

  @Costs({ rows: 3 })
  @ResolveField(() => [PeriodCellsModel], { description: HISTORY })
  async history(@Parent() view: SubmissionView): Promise<PeriodCellsModel[]> {
    if (view.sight === 'progress') return [];
    return historyModels(view.row.period, (await view.submission).context);
  }

  @Costs({ statements: 1, rows: 50 })
  @ResolveField(() => [CellQueryModel])
  async queries(@Parent() view: SubmissionView, @RequestLoaders() loaders: Loaders): Promise<CellQueryModel[]> {
    if (view.sight === 'progress') return [];
    const stored = await loaders.of(threadLoaders).queries.load(view.id);
    const { cells } = await view.submission;
    const all = stored.map((query) => queryModel(query, cells, view.row.chain));
    return view.sight === 'working' ? all : all.map((query) => withoutUnsent(query, view.submittedAt));
  }

  @Costs({ statements: 1, rows: 30 })
  @ResolveField(() => [ReviewStepModel])
  async steps(@Parent() view: SubmissionView, @RequestLoaders() loaders: Loaders): Promise<ReviewStepModel[]> {
    if (view.sight === 'progress') return [];
    const steps = await loaders.of(threadLoaders).steps.load(view.id);
    return steps.map((step) => ({ ...step, stage: stageOf(view.row.chain, step.stage) ?? null }));
  }

  @Costs({ statements: 1, rows: 300 })
  @ResolveField(() => [CellChangeModel], { description: CHANGES })
  async changes(@Parent() view: SubmissionView, @RequestLoaders() loaders: Loaders): Promise<CellChangeModel[]> {
    return view.sight === 'working' ? loaders.of(threadLoaders).changes.load(view.id) : [];
  }

  @Costs({})
  @ResolveField(() => LocalizedTextModel, { nullable: true, description: 'The words of that item.' })
  async influenceLabel(@Parent() view: SubmissionView): Promise<LocalizedText | undefined> {
    const { influenceItem } = view.row;
    return influenceItem === null
      ? undefined
      : (await view.submission).questionnaire.form.items.get(influenceItem)?.label;
  }

  @Costs({})
  @ResolveField(() => ObligationStateEnum)
  obligationState(@Parent() view: SubmissionView): ObligationState {
    return obligationState(view.row.state);
  }

  @Costs({})
  @ResolveField(() => ReviewStageModel, { nullable: true, description: 'Where it waits; null unless it is submitted.' })
  stage(@Parent() { row }: SubmissionView): ReviewStage | null {
    return stageOf(row.chain, row.stage) ?? null;
  }

  @Costs({ rows: 5 })
  @ResolveField(() => [ReviewStageModel], { description: CHAIN })
  chain(@Parent() { row }: SubmissionView): readonly ReviewStage[] {
    return row.chain;
  }

  @Costs({ statements: 1, gathered: true, rows: 5 })
  @ResolveField(() => [SubmissionMoveEnum], { description: 'What this viewer may do now.' })
  async moves(
    @Parent() view: SubmissionView,
    @CurrentViewer() viewer: Viewer,
    @RequestLoaders() loaders: Loaders,
  ): Promise<SubmissionMove[]> {
    const { row } = view;
    const known = { position: row, chain: row.chain, place: row };
    const mine = movesFrom(row, row.chain).filter((move) => mayMove(viewer, move, known));
    return (await this.whyNot(view, viewer, loaders)) ? mine.filter((move) => move !== 'accept') : mine;
  }

  @Costs({ statements: 1, gathered: true })
  @ResolveField(() => RefusalModel, { nullable: true, description: WHY_NOT_ACCEPT })
  whyNotAccept(
    @Parent() view: SubmissionView,
    @CurrentViewer() viewer: Viewer,
    @RequestLoaders() loaders: Loaders,
  ): Promise<Refusal | undefined> {
    return this.whyNot(view, viewer, loaders);
  }

  private whyNot(view: SubmissionView, viewer: Viewer, loaders: Loaders): Promise<Refusal | undefined> {
    return whyNotAccept(loaders, viewer, view.row, this.clock.today());
  }
}
