/**
 * An exception to the rule of two people: in an office with one person, that person may do both. It is given by somebody
 * else, for a place, from day to day, with a reason, and every use of it is written down.
 */
import type { IsoDate } from '../calendar/day.js';
import { daysAfter } from '../calendar/working-days.js';
import { checkReason } from '../shared/bounded-text.js';
import { issue, type Issue } from '../shared/issue.js';
import { refuse, type Refusal } from '../shared/refusal.js';

/** The longest an exception holds before somebody must look at it again. */
const LONGEST_EXCEPTION_DAYS = 366;

export interface ExceptionWish {
  /** The account that may act alone. */
  readonly accountId: number;
  readonly validFrom: IsoDate;
  /** Last day. */
  readonly validTo: IsoDate;
  readonly reason: string;
}

/** Why it is not given; undefined: it is. Whether the granter has the right at that place is asked before. */
export function refuseException(granterId: number, wish: ExceptionWish, today: IsoDate): Refusal | undefined {
  if (granterId === wish.accountId) return refuse('OWN_GRANT');
  const { validFrom: from, validTo: to } = wish;
  const wrong: Issue[] = [];
  if (from < today) wrong.push(issue('DAY_TOO_EARLY', 'validFrom', { day: from, first: today }));
  if (to < from) wrong.push(issue('DAYS_OUT_OF_ORDER', 'validTo', { from, to }));
  const last = daysAfter(from, LONGEST_EXCEPTION_DAYS);
  if (to > last) wrong.push(issue('DAY_TOO_LATE', 'validTo', { day: to, last }));
  wrong.push(...checkReason(wish.reason));
  return wrong.length
    ? refuse('INVALID_INPUT', wrong, { detail: wrong.map(({ path }) => path).join(', ') })
    : undefined;
}

/** Nobody ends their own before its last day, as nobody gives it to themselves. Undefined: it may be ended. */
export const refuseEnding = (enderId: number, accountId: number): Refusal | undefined =>
  enderId === accountId ? refuse('OWN_GRANT') : undefined;
