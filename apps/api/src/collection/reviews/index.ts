/** The public interface of this room: acceptance, return and exceptions. */
export { AcceptSubmissions } from './accept-submissions.js';
export { OfficialFigures, type OfficialSubmission } from './official-figures.js';
export { ReturnSubmission } from './return-submission.js';
