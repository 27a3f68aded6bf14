/** The front door of this room: the report on its way from the first figure to the province. */
export { AnswerQuery } from './filling/answer-query.js';
export { ImportSubmissions } from './imports/import-submissions.js';
export { readOwnParts } from './report/own-part.js';
export { type DeskRound, ReportDesk } from './report/report-desk.js';
export { ReportViews } from './report/report-view.js';
export { lockReport, lockReviewed, type ReviewedReport } from './report/report.repository.js';
export { appendSteps, holdSteps } from './report/review-steps.js';
export { asTheyStand, changedSince, revisionsRead } from './report/revisions.js';
export { SubmissionModel } from './report/submission.model.js';
export { type Weigh, type Weighable, Weigher } from './report/weigher.js';
export { SENT_SQL } from './report/what-was-sent.js';
export { SubmissionsModule } from './submissions.module.js';
