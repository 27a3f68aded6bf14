import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { FormsModule } from '../forms/forms.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { AnswerQuery } from './answer-query.js';
import { ImportSubmissions } from './import-submissions.js';
import { ImportTypedSubmissions } from './import-typed-submissions.js';
import { ObligationFields, SubmissionSummaryFields } from './obligation-fields.resolver.js';
import { ObligationsResolver } from './obligations.resolver.js';
import { OpenSubmission } from './open-submission.js';
import { ReportDesk } from './report-desk.js';
import { ReportViews } from './report-view.js';
import { SaveCells } from './save-cells.js';
import { SubmissionFields } from './submission-fields.resolver.js';
import { SubmissionsResolver } from './submissions.resolver.js';
import { SubmitSubmission } from './submit-submission.js';

@Module({
  imports: [CalendarModule, FormsModule, RegistryModule],
  providers: [
    ...[AnswerQuery, ImportSubmissions, ImportTypedSubmissions, OpenSubmission, SaveCells, SubmitSubmission],
    ...[ReportDesk, ReportViews],
    ...[ObligationFields, SubmissionSummaryFields, ObligationsResolver, SubmissionFields, SubmissionsResolver],
  ],
  exports: [ImportSubmissions, ReportDesk, ReportViews],
})
export class SubmissionsModule {}
