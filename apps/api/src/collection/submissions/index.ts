/** The public interface of this room: the submission on its way from the first figure to the province. */
export { AnswerQuery } from './filling/answer-query.js';
export { ImportSubmissions } from './imports/import-submissions.js';
export { readOwnParts } from './record/own-part.js';
export { type AskedRound, SubmissionReader } from './record/submission-reader.js';
export { SubmissionViews } from './record/submission-view.js';
export { lockSubmission, lockReviewed, type SubmissionUnderReview } from './record/submission.repository.js';
export { appendSteps, holdSteps } from './record/review-steps.js';
export { asTheyStand, changedSince, revisionsRead } from './record/revisions.js';
export { SubmissionModel } from './record/submission.model.js';
export { type Weigh, type Weighable, Weigher } from './record/weigher.js';
export { SENT_SQL } from './record/what-was-sent.js';
export { SubmissionsModule } from './submissions.module.js';
