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

/**
 * A column of the latest of these entries. All of them are read, for they are few: with `order by id limit 1` PostgreSQL may walk the
 * entries of all libraries backwards until it meets one of this library.
 */
const latest = (column: string, more = ''): string =>
  `(select (array_agg(f.${column} order by f.id desc))[1] ${OF_OBLIGATION_SQL} ${more})`;

/** What came of the last follow-up; null where there is none. */
export const LAST_OUTCOME_SQL = latest('outcome');

/** The day that the library promised last; null where it promised nothing. */
export const PROMISED_SQL = latest('promised_until', `and ${ANSWERED_SQL}`);

/**
 * @param day the SQL parameter with today's date
 * @param promised an SQL expression for the day that the library promised last
 */
export const mustBeChasedSql = (day: string, promised: string = PROMISED_SQL): string =>
  `(${WITH_LIBRARY_SQL} and ${roundTakesSql(day)} and not coalesce(${promised} >= ${day}::date, false))`;
