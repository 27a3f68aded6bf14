/**
 * Follow-up as SQL for statements over many obligations. The statement calls the obligation `o`, its round `r` and its submission, left-joined,
 * `submission`. A test compares `mustBeChasedSql` with `mustBeChased` of the domain.
 */
import { UNANSWERED } from '@vlis/domain';
import { roundTakesSql, WITH_LIBRARY_SQL } from '../calendar/index.js';

const unanswered = UNANSWERED.map((outcome) => `'${outcome}'`).join(', ');

/** Of the entries `f`, those that are follow-ups and no mistakes. */
export const NO_MISTAKE_SQL = `f.outcome <> 'mistaken' and not exists (
  select from follow_up later where later.takes_back = f.id)`;
/** Of those, the ones that the library answered: what it says last holds (`promiseOf` of the domain). */
export const ANSWERED_SQL = `f.outcome not in (${unanswered})`;

export const OF_OBLIGATION_SQL = `from follow_up f
  where f.round_id = o.round_id and f.library_id = o.library_id and ${NO_MISTAKE_SQL}`;

/** What came of the last follow-up; null where there is none. */
export const LAST_OUTCOME_SQL = `(select f.outcome ${OF_OBLIGATION_SQL} order by f.id desc limit 1)`;

/** The day that the library promised last; null where it promised nothing. */
export const PROMISED_SQL = `(select f.promised_until ${OF_OBLIGATION_SQL} and ${ANSWERED_SQL} order by f.id desc limit 1)`;

/**
 * @param day the SQL parameter with today's date
 * @param promised an SQL expression for the day that the library promised last
 */
export const mustBeChasedSql = (day: string, promised: string = PROMISED_SQL): string =>
  `(${WITH_LIBRARY_SQL} and ${roundTakesSql(day)} and not coalesce(${promised} >= ${day}::date, false))`;
