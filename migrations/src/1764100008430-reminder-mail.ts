/**
 * What became of the mail of reminders, as numbers, for those who see the reminders. The messages themselves stay with the system and the
 * administrators, and each person's news with that person: the function counts with the owner's rights and says no address and no text.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const current = (name: string): string => `nullif(current_setting('vlis.${name}', true), '')`;
const setting = (name: string): string => `(select ${current(name)})`;
const list = (name: string, type: 'integer' | 'text'): string => `array(select unnest(${current(name)}::${type}[]))`;

/** As the policy of `reminder` has it: the owner's rights go past policies. */
const SEEN = `${setting('reports_reach')} = 'whole' or exists (
  select from public.obligation o
  where o.round_id = reminder.round_id and o.library_id = reminder.library_id and (
    ((${setting('reports_reach')} = 'nation' or o.province_id = any (${list('reports_provinces', 'integer')}))
      and o.body <> all (array(select code from public.governing_body where governing_body.restricted)))
    or o.body = any (${list('reports_bodies', 'text')})))`;

const MAIL = `
  select state, doubtful from public.mail where letter = 'reminder ' || reminder.id::text
  union all
  select mail.state, mail.doubtful from public.news join public.mail on mail.news_id = news.id
  where news.kind = 'submission-reminder' and news.account_id = reminder.account_id
    and news.subject = format('reminder %s/%s/%s/%s', reminder.round_id, reminder.library_id, occasion, wave)`;

export class ReminderMail1764100008430 implements MigrationInterface {
  name = 'ReminderMail1764100008430';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function reminder_mail(rounds integer[], libraries integer[])
        returns table (round_id integer, library_id integer, lost integer, doubtful integer)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select reminder.round_id, reminder.library_id,
          (count(*) filter (where sent.state in ('no-address', 'refused', 'given-up') and not sent.doubtful))::integer,
          (count(*) filter (where sent.state <> 'sent' and sent.doubtful))::integer
        from (select distinct * from unnest(rounds, libraries) as each (round_id, library_id)) asked
        join public.reminder on reminder.round_id = asked.round_id and reminder.library_id = asked.library_id
        cross join lateral (${MAIL}) sent
        where ${SEEN}
        group by 1, 2 $$`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
