/** The GraphQL endpoint of submissions: permission, arguments, one call. */
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, keyOf, type Refusal, type Viewer } from '@vlis/domain';
import { Allow } from '../../../platform/access/allow.js';
import { CurrentViewer } from '../../../platform/access/current-viewer.js';
import { refusalOr } from '../../../platform/graphql/refusal.model.js';
import { AnswerQuery } from './answer-query.js';
import { BeginSubmission } from './begin-submission.js';
import { BlankSubmissionModel } from './blank-submission.model.js';
import { BlankSubmissions, type BlankSubmission } from './blank-submissions.js';
import { ImportTypedSubmissions } from '../imports/import-typed-submissions.js';
import type { Imported } from '../imports/import-command.js';
import { SubmissionViews, type SubmissionView } from '../record/submission-view.js';
import { SaveCells, type Conflict } from './save-cells.js';
import { isConflict, SaveConflictModel, toConflictModel, type ConflictAnswer } from './save-conflict.model.js';
import { ImportedSubmissionsModel } from '../imports/imported-submissions.model.js';
import {
  AnswerQueryInput,
  BeginSubmissionInput,
  ImportInput,
  SaveCellsInput,
  SubmitInput,
} from './submission.inputs.js';
import { SubmissionModel } from '../record/submission.model.js';
import { SubmitSubmission } from './submit-submission.js';
import { WithdrawSubmission } from './withdraw-submission.js';
import { Costs } from '../../../platform/graphql/costs.js';

const SubmissionResult = refusalOr('SubmissionResult', SubmissionModel);
const SaveCellsResult = refusalOr('SaveCellsResult', SubmissionModel, { model: SaveConflictModel, is: isConflict });
const ImportResult = refusalOr('ImportResult', ImportedSubmissionsModel);

const BLANK = 'A submission that is due and that nobody has begun; null where there is none for this viewer to begin.';
const BEGIN =
  'Begins a submission with what is entered in it; where somebody has begun it meanwhile, saves into theirs.';

/** Explanations by the key of their finding (`R49:E06`). */
const withTexts = <Input extends Pick<SaveCellsInput, 'explanations'>>({ explanations, ...input }: Input) => ({
  ...input,
  explanations: Object.fromEntries((explanations ?? []).map(({ text, ...finding }) => [keyOf(finding), text])),
});

@Resolver()
export class SubmissionsResolver {
  constructor(
    private readonly views: SubmissionViews,
    private readonly blanks: BlankSubmissions,
    private readonly begin: BeginSubmission,
    private readonly save: SaveCells,
    private readonly submit: SubmitSubmission,
    private readonly withdraw: WithdrawSubmission,
    private readonly answer: AnswerQuery,
    private readonly importer: ImportTypedSubmissions,
  ) {}

  @Costs({ statements: 10 })
  @Query(() => SubmissionModel, { nullable: true })
  @Allow('submission.read')
  submission(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => Int }) id: number) {
    return this.views.find(viewer, id);
  }

  @Costs({ statements: 5 })
  @Query(() => BlankSubmissionModel, { nullable: true, description: BLANK })
  @Allow('submission.begin')
  blankSubmission(
    @CurrentViewer() viewer: Viewer,
    @Args('roundId', { type: () => Int }) roundId: number,
    @Args('libraryId', { type: () => Int }) libraryId: number,
  ): Promise<BlankSubmission | null> {
    return this.blanks.find(viewer, roundId, libraryId);
  }

  @Mutation(() => SaveCellsResult, { description: BEGIN })
  @Allow('submission.begin')
  async beginSubmission(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: BeginSubmissionInput,
  ): Promise<SubmissionView | ConflictAnswer | Refusal> {
    return this.chosen(viewer, await this.begin.run(viewer, withTexts(input)));
  }

  @Mutation(() => SaveCellsResult)
  @Allow('submission.save')
  async saveCells(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SaveCellsInput,
  ): Promise<SubmissionView | ConflictAnswer | Refusal> {
    return this.chosen(viewer, await this.save.run(viewer, withTexts(input)));
  }

  @Mutation(() => SubmissionResult)
  @Allow('submission.submit')
  async submitSubmission(@CurrentViewer() viewer: Viewer, @Args('input') { submissionId, revision }: SubmitInput) {
    return this.seen(viewer, await this.submit.run(viewer, submissionId, revision));
  }

  @Mutation(() => SubmissionResult, { description: 'Taken back by its library before anybody has decided on it.' })
  @Allow('submission.withdraw')
  async withdrawSubmission(@CurrentViewer() viewer: Viewer, @Args('input') { submissionId, revision }: SubmitInput) {
    return this.seen(viewer, await this.withdraw.run(viewer, submissionId, revision));
  }

  @Mutation(() => SubmissionResult)
  @Allow('query.answer')
  async answerQuery(@CurrentViewer() viewer: Viewer, @Args('input') { queryId, text }: AnswerQueryInput) {
    return this.seen(viewer, await this.answer.run(viewer, queryId, text));
  }

  @Mutation(() => ImportResult)
  @Allow('submission.import')
  importSubmissions(@CurrentViewer() viewer: Viewer, @Args('input') input: ImportInput): Promise<Imported | Refusal> {
    return this.importer.run(viewer, input);
  }

  private async chosen(viewer: Viewer, answer: SubmissionView | Conflict | Refusal) {
    return 'conflicts' in answer
      ? toConflictModel(answer, await this.views.after(viewer, answer.submissionId))
      : answer;
  }

  private async seen(viewer: Viewer, answer: { id: number } | Refusal): Promise<SubmissionView | Refusal> {
    return isRefusal(answer) ? answer : this.views.after(viewer, answer.id);
  }
}
