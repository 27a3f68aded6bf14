/**
 * The state of an obligation (`obligationState` of the domain), as SQL for statements that count and filter many rows. It reads
 * `submission`, left-joined; the stage of one in review is `submission.stage`.
 */
export const OBLIGATION_STATE_SQL = `coalesce(submission.state, 'not-started')`;

/** The submission is still with its library; only then can it be overdue. */
export const WITH_LIBRARY_SQL = `coalesce(submission.state in ('draft', 'returned', 'withdrawn'), true)`;
