/**
 * Whether a round takes something today (`roundGate` of the domain), for statements that filter many. It reads the round `r` and
 * `submission`, left-joined, whose last day is null where it was not returned; a test holds it against the domain.
 * @param day the parameter that holds today
 */
export const roundTakesSql = (day: string): string => `(r.opens_on <= ${day}::date
  and (r.closes_on >= ${day}::date or coalesce(submission.returned_until >= ${day}::date, false)))`;
