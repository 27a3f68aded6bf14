/** The doorway to reports: permission, arguments, one call. */
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, keyOf, type Refusal, type Viewer } from '@vlis/domain';
import { Allow } from '../../../platform/access/allow.js';
import { CurrentViewer } from '../../../platform/access/current-viewer.js';
import { refusalOr } from '../../../platform/graphql/refusal.model.js';
import { AnswerQuery } from './answer-query.js';
import { BeginReport } from './begin-report.js';
import { BlankReportModel } from './blank-report.model.js';
import { BlankReports, type BlankReport } from './blank-reports.js';
import { ImportTypedSubmissions } from '../imports/import-typed-submissions.js';
import type { Imported } from '../imports/import-command.js';
import { ReportViews, type ReportView } from '../report/report-view.js';
import { SaveCells, type Conflict } from './save-cells.js';
import { isConflict, SaveConflictModel, toConflictModel, type ConflictAnswer } from './save-conflict.model.js';
import { ImportedSubmissionsModel } from '../imports/imported-submissions.model.js';
import { AnswerQueryInput, BeginReportInput, ImportInput, SaveCellsInput, SubmitInput } from './submission.inputs.js';
import { SubmissionModel } from '../report/submission.model.js';
import { SubmitSubmission } from './submit-submission.js';
import { WithdrawSubmission } from './withdraw-submission.js';
import { Costs } from '../../../platform/graphql/costs.js';

const SubmissionResult = refusalOr('SubmissionResult', SubmissionModel);
const SaveCellsResult = refusalOr('SaveCellsResult', SubmissionModel, { model: SaveConflictModel, is: isConflict });
const ImportResult = refusalOr('ImportResult', ImportedSubmissionsModel);

const BLANK = 'A report that is due and that nobody has begun; null where there is none for this viewer to begin.';
const BEGIN = 'Begins a report with what is entered in it; where somebody has begun it meanwhile, saves into theirs.';

/** Explanations by the finding that each is of. */
const withTexts = <Input extends Pick<SaveCellsInput, 'explanations'>>({ explanations, ...input }: Input) => ({
  ...input,
  explanations: Object.fromEntries((explanations ?? []).map(({ text, ...finding }) => [keyOf(finding), text])),
});

@Resolver()
export class SubmissionsResolver {
  constructor(
    private readonly views: ReportViews,
    private readonly blanks: BlankReports,
    private readonly begin: BeginReport,
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
  @Query(() => BlankReportModel, { nullable: true, description: BLANK })
  @Allow('submission.begin')
  blankReport(
    @CurrentViewer() viewer: Viewer,
    @Args('roundId', { type: () => Int }) roundId: number,
    @Args('libraryId', { type: () => Int }) libraryId: number,
  ): Promise<BlankReport | null> {
    return this.blanks.find(viewer, roundId, libraryId);
  }

  @Mutation(() => SaveCellsResult, { description: BEGIN })
  @Allow('submission.begin')
  async beginReport(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: BeginReportInput,
  ): Promise<ReportView | ConflictAnswer | Refusal> {
    return this.chosen(viewer, await this.begin.run(viewer, withTexts(input)));
  }

  @Mutation(() => SaveCellsResult)
  @Allow('submission.save')
  async saveCells(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SaveCellsInput,
  ): Promise<ReportView | ConflictAnswer | Refusal> {
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

  private async chosen(viewer: Viewer, answer: ReportView | Conflict | Refusal) {
    return 'conflicts' in answer
      ? toConflictModel(answer, await this.views.after(viewer, answer.submissionId))
      : answer;
  }

  private async seen(viewer: Viewer, answer: { id: number } | Refusal): Promise<ReportView | Refusal> {
    return isRefusal(answer) ? answer : this.views.after(viewer, answer.id);
  }
}
