/** The public interface of this room: what lists show of follow-ups, and who must be chased. */
export { FollowUpOutcomeEnum, FollowUpSummaryModel } from './follow-up.model.js';
export { LAST_OUTCOME_SQL, mustBeChasedSql, PROMISED_SQL } from './follow-up-sql.js';
export { followUpLoaders, loadSummaries, type FollowUpSummary } from './follow-ups.js';
