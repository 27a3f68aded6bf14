/** Libraries as they are when they are to be reminded, as far as whoever asks may remind them. One statement, however many they are. */
import {
  type IsoDate,
  type LibraryRole,
  type PeriodCode,
  type Remindable,
  type ReminderOccasion,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { within, type Narrowing } from '../../platform/access/within.js';
import { OBLIGATION_PLACE, OBLIGATION_STATE_SQL } from '../calendar/index.js';
import { PROMISED_SQL } from '../follow-up/index.js';

export interface RemindableRow extends Remindable {
  readonly period: PeriodCode;
}

export interface RemindedWave {
  readonly roundId: number;
  readonly occasion: ReminderOccasion;
  readonly wave: number;
}

const EVERYWHERE: Narrowing = { sql: '(true)', params: [] };

// Grouped once for all libraries: looked for one by one, each would read all roles.
const PEOPLE_SQL = `
  select held.library_id, array_agg(distinct held.account_id order by held.account_id) as people,
    array_agg(lower(a.email)) filter (where a.email is not null) as emails
  from account_role held join account a on a.id = held.account_id and a.active
  where held.library_id = any ($2) and held.role = any ($6) and held.valid_from <= $5
    and (held.valid_to is null or held.valid_to >= $5) and held.ended_at is null
  group by held.library_id`;

export interface Asked {
  readonly libraryIds: readonly number[];
  /** Which people of a library. */
  readonly roles: readonly LibraryRole[];
  /** null: the calendar reminds, which reaches every library */
  readonly viewer: Viewer | null;
  /** Whether messages go by mail, and so to a main contact without an account too. */
  readonly byMail: boolean;
}

export function readRemindable(
  tx: EntityManager,
  { roundId, occasion, wave }: RemindedWave,
  { libraryIds, roles, viewer, byMail }: Asked,
  today: IsoDate,
): Promise<RemindableRow[]> {
  const narrowing = viewer ? within(viewer, 'reminder.send', OBLIGATION_PLACE, 8) : EVERYWHERE;
  return tx.query(
    `select o.library_id as "libraryId", r.period,
       json_build_object('opensOn', r.opens_on, 'cutoffOn', r.cutoff_on, 'dueOn', o.due_on, 'closesOn', r.closes_on) as days,
       ${OBLIGATION_STATE_SQL} as state, submission.returned_until::text as "returnedUntil",
       ${PROMISED_SQL}::text as "promisedUntil", coalesce(staff.people, '{}') as people,
       array(select account_id from reminder m where m.round_id = o.round_id and m.library_id = o.library_id
         and m.occasion = $3 and m.wave = $4 and m.account_id is not null) as reminded,
       case when contact.id is not null then json_build_object('id', contact.id, 'isReminded', exists (
         select from reminder m where m.round_id = o.round_id and m.library_id = o.library_id
           and m.occasion = $3 and m.wave = $4 and m.contact_id = contact.id)) end as contact
     from obligation o join round r on r.id = o.round_id
     left join (${PEOPLE_SQL}) staff on staff.library_id = o.library_id
     left join library_contact contact on $7::boolean and contact.library_id = o.library_id and contact.main
       and contact.ended_at is null and contact.email is not null
       and not (lower(contact.email) = any (coalesce(staff.emails, '{}')))
     left join submission on submission.round_id = o.round_id and submission.library_id = o.library_id
     where o.round_id = $1 and o.library_id = any ($2) and ${narrowing.sql}
     order by o.library_id`,
    [roundId, libraryIds, occasion, wave, today, roles, byMail, ...narrowing.params],
  );
}
