/** The doorway to reports: permission, arguments, one call. */
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, issueKey, type Refusal, type Viewer } from '@vlis/domain';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { refusalOr } from '../../platform/graphql/refusal.model.js';
import { AnswerQuery } from './answer-query.js';
import { ImportTypedSubmissions } from '../imports/import-typed-submissions.js';
import type { Imported } from '../imports/import-submissions.js';
import { OpenSubmission } from './open-submission.js';
import { ReportViews, type ReportView } from '../report/report-view.js';
import { SaveCells } from './save-cells.js';
import { isConflict, SaveConflictModel, toConflictModel, type ConflictAnswer } from './save-conflict.model.js';
import { ImportedSubmissionsModel } from '../imports/imported-submissions.model.js';
import {
  AnswerQueryInput,
  ImportInput,
  OpenSubmissionInput,
  SaveCellsInput,
  SubmitInput,
} from './submission.inputs.js';
import { SubmissionModel } from '../report/submission.model.js';
import { SubmitSubmission } from './submit-submission.js';
import { Costs } from '../../platform/graphql/costs.js';

const SubmissionResult = refusalOr('SubmissionResult', SubmissionModel);
const SaveCellsResult = refusalOr('SaveCellsResult', SubmissionModel, { model: SaveConflictModel, is: isConflict });
const ImportResult = refusalOr('ImportResult', ImportedSubmissionsModel);

@Resolver()
export class SubmissionsResolver {
  constructor(
    private readonly views: ReportViews,
    private readonly open: OpenSubmission,
    private readonly save: SaveCells,
    private readonly submit: SubmitSubmission,
    private readonly answer: AnswerQuery,
    private readonly importer: ImportTypedSubmissions,
  ) {}

  @Costs({ statements: 10 })
  @Query(() => SubmissionModel, { nullable: true })
  @Allow('submission.read')
  submission(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => Int }) id: number) {
    return this.views.find(viewer, id);
  }

  @Mutation(() => SubmissionResult)
  @Allow('submission.open')
  async openSubmission(@CurrentViewer() viewer: Viewer, @Args('input') { roundId, libraryId }: OpenSubmissionInput) {
    return this.seen(viewer, await this.open.run(viewer, roundId, libraryId));
  }

  @Mutation(() => SaveCellsResult)
  @Allow('submission.save')
  async saveCells(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { explanations, ...input }: SaveCellsInput,
  ): Promise<ReportView | ConflictAnswer | Refusal> {
    const texts = (explanations ?? []).map(({ rule, item, text }) => [
      issueKey({ code: 'RULE_BROKEN', rule, path: item }),
      text,
    ]);
    const answer = await this.save.run(viewer, { ...input, explanations: Object.fromEntries(texts) });
    if ('conflicts' in answer) return toConflictModel(answer, await this.views.after(viewer, answer.submissionId));
    return answer;
  }

  @Mutation(() => SubmissionResult)
  @Allow('submission.submit')
  async submitSubmission(@CurrentViewer() viewer: Viewer, @Args('input') { submissionId, revision }: SubmitInput) {
    return this.seen(viewer, await this.submit.run(viewer, submissionId, revision));
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

  private async seen(viewer: Viewer, answer: { id: number } | Refusal): Promise<ReportView | Refusal> {
    return isRefusal(answer) ? answer : this.views.after(viewer, answer.id);
  }
}
