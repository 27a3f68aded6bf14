import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { FormsModule } from '../forms/index.js';
import { RegistryModule } from '../../ground/registry/index.js';
import { AnswerQuery } from './filling/answer-query.js';
import { BeginSubmission } from './filling/begin-submission.js';
import { BlankSubmissionFields } from './filling/blank-submission-fields.resolver.js';
import { BlankSubmissions } from './filling/blank-submissions.js';
import { ImportSubmissions } from './imports/import-submissions.js';
import { ImportTypedSubmissions } from './imports/import-typed-submissions.js';
import { ObligationFields, SubmissionSummaryFields } from './obligations/obligation-fields.resolver.js';
import { ObligationListController } from './obligations/obligation-list.controller.js';
import { MakeObligationWorkbook } from './obligations/obligation-workbook.js';
import { ObligationsResolver } from './obligations/obligations.resolver.js';
import { SubmissionReader } from './record/submission-reader.js';
import { SubmissionViews } from './record/submission-view.js';
import { SaveCells } from './filling/save-cells.js';
import { SubmissionFields } from './record/submission-fields.resolver.js';
import { SubmissionsResolver } from './filling/submissions.resolver.js';
import { SubmitSubmission } from './filling/submit-submission.js';
import { WithdrawSubmission } from './filling/withdraw-submission.js';

@Module({
  imports: [CalendarModule, FormsModule, RegistryModule],
  controllers: [ObligationListController],
  providers: [
    ...[
      AnswerQuery,
      BeginSubmission,
      ImportSubmissions,
      ImportTypedSubmissions,
      SaveCells,
      SubmitSubmission,
      WithdrawSubmission,
    ],
    ...[BlankSubmissions, MakeObligationWorkbook, SubmissionReader, SubmissionViews],
    ...[
      BlankSubmissionFields,
      ObligationFields,
      SubmissionSummaryFields,
      ObligationsResolver,
      SubmissionFields,
      SubmissionsResolver,
    ],
  ],
  exports: [ImportSubmissions, SubmissionReader, SubmissionViews],
})
export class SubmissionsModule {}
