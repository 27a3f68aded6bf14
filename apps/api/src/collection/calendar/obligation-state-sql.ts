/**
 * Where an obligation lies (`obligationState` of the domain), for statements that count and filter many. It reads `submission`,
 * left-joined; at which stage one on its way lies, `submission.stage` says.
 */
export const OBLIGATION_STATE_SQL = `coalesce(submission.state, 'not-started')`;

/** The submission still lies with the library: only then can it be overdue. */
export const WITH_LIBRARY_SQL = `coalesce(submission.state in ('draft', 'returned', 'withdrawn'), true)`;
