/**
 * Where a duty lies (`obligationState` of the domain), for statements that count and filter many. It reads `submission`,
 * left-joined, and the `library_type` of the duty; a test holds it against the domain.
 */
export const OBLIGATION_STATE_SQL = `case
    when submission.state is null then 'not-started'
    when submission.state in ('draft', 'returned') then submission.state
    when submission.state = 'submitted' and 'province' = any(library_type.reviewed_by) then 'at-province'
    when submission.state in ('submitted', 'province-accepted') then 'at-ministry'
    else 'accepted'
  end`;

/** The report still lies with the library: only then can it be overdue. */
export const WITH_LIBRARY_SQL = `coalesce(submission.state in ('draft', 'returned'), true)`;
