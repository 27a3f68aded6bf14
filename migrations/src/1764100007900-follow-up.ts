/**
 * The ledger of follow-up: when a library was asked for a submission that has not come, through which channel, by whom, and what came
 * of it. Entries are added and never changed; one that was a mistake is followed by another that says so and takes it back.
 *
 * It is read by those who ask and not by those who are asked: the policy leaves out what is seen as a library's own.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Empty again after a transaction that has set it; a subquery is looked up once for a statement. */
const current = (name: string): string => `nullif(current_setting('vlis.${name}', true), '')`;
const setting = (name: string): string => `(select ${current(name)})`;
const list = (name: string, type: 'integer' | 'text'): string => `array(select unnest(${current(name)}::${type}[]))`;

const STATED = `${setting('account')} is not null`;
const SEEN = `${setting('reports_reach')} = 'whole' or exists (
  select from obligation o
  where o.round_id = follow_up.round_id and o.library_id = follow_up.library_id and (
    ((${setting('reports_reach')} = 'nation' or o.province_id = any (${list('reports_provinces', 'integer')}))
      and o.body <> all (array(select code from governing_body where governing_body.restricted)))
    or o.body = any (${list('reports_bodies', 'text')})))`;

export class FollowUp1764100007900 implements MigrationInterface {
  name = 'FollowUp1764100007900';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table follow_up (
        id             int generated always as identity primary key,
        round_id       int not null,
        library_id     int not null,
        recorded_at    timestamptz not null,
        recorded_by    int not null references account,
        channel        text,
        contact_id     int references library_contact,
        outcome        text not null,
        promised_until date,
        note           text,
        takes_back     int,
        constraint follow_up_obliged foreign key (round_id, library_id) references obligation,
        constraint follow_up_of_obligation unique (round_id, library_id, id),
        constraint follow_up_taken_back_once unique (takes_back),
        constraint follow_up_takes_back foreign key (round_id, library_id, takes_back)
          references follow_up (round_id, library_id, id),
        constraint follow_up_channel check (channel in ('telephone', 'email', 'letter', 'visit', 'message')),
        constraint follow_up_outcome check (outcome in ('reached', 'promised', 'not-reached', 'bounced', 'refused',
          'reported-closed', 'reported-moved', 'mistaken')),
        constraint follow_up_mistaken check (case when outcome = 'mistaken'
          then takes_back is not null and takes_back < id and channel is null and contact_id is null
          else takes_back is null and channel is not null end),
        constraint follow_up_promise check ((outcome = 'promised') = (promised_until is not null)),
        constraint follow_up_note check (length(note) between 1 and 500)
      )`);
    await db.query(`
      create function keep_follow_up() returns trigger language plpgsql as $$
      begin
        raise exception 'a follow-up stays; a later entry calls it mistaken' using constraint = 'follow_up_append_only';
      end $$`);
    await db.query(`
      create trigger follow_up_append_only before update or delete on follow_up
        for each row execute function keep_follow_up()`);
    await db.query(`alter table follow_up enable row level security`);
    await db.query(`create policy seen on follow_up for select using (${SEEN})`);
    await db.query(`create policy added on follow_up for insert with check (${STATED})`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
