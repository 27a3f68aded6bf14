/**
 * Whether a round takes submissions today (`roundGate` of the domain), as SQL for statements that filter many rows. It reads the
 * round `r` and `submission` (left-joined), whose `returned_until` is null where it is not returned. A test compares it with the
 * domain's rule.
 * @param day the SQL parameter with today's date
 */
export const roundTakesSql = (day: string): string => `(r.opens_on <= ${day}::date
  and (r.closes_on >= ${day}::date or coalesce(submission.returned_until >= ${day}::date, false)))`;
