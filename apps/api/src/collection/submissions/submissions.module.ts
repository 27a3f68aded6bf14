import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { FormsModule } from '../forms/index.js';
import { RegistryModule } from '../../ground/registry/index.js';
import { AnswerQuery } from './filling/answer-query.js';
import { BeginReport } from './filling/begin-report.js';
import { BlankReportFields } from './filling/blank-report-fields.resolver.js';
import { BlankReports } from './filling/blank-reports.js';
import { ImportSubmissions } from './imports/import-submissions.js';
import { ImportTypedSubmissions } from './imports/import-typed-submissions.js';
import { ObligationFields, SubmissionSummaryFields } from './obligations/obligation-fields.resolver.js';
import { ObligationListController } from './obligations/obligation-list.controller.js';
import { MakeObligationWorkbook } from './obligations/obligation-workbook.js';
import { ObligationsResolver } from './obligations/obligations.resolver.js';
import { ReportDesk } from './report/report-desk.js';
import { ReportViews } from './report/report-view.js';
import { SaveCells } from './filling/save-cells.js';
import { SubmissionFields } from './report/submission-fields.resolver.js';
import { SubmissionsResolver } from './filling/submissions.resolver.js';
import { SubmitSubmission } from './filling/submit-submission.js';
import { WithdrawSubmission } from './filling/withdraw-submission.js';

@Module({
  imports: [CalendarModule, FormsModule, RegistryModule],
  controllers: [ObligationListController],
  providers: [
    ...[
      AnswerQuery,
      BeginReport,
      ImportSubmissions,
      ImportTypedSubmissions,
      SaveCells,
      SubmitSubmission,
      WithdrawSubmission,
    ],
    ...[BlankReports, MakeObligationWorkbook, ReportDesk, ReportViews],
    ...[
      BlankReportFields,
      ObligationFields,
      SubmissionSummaryFields,
      ObligationsResolver,
      SubmissionFields,
      SubmissionsResolver,
    ],
  ],
  exports: [ImportSubmissions, ReportDesk, ReportViews],
})
export class SubmissionsModule {}
