/**
 * Reminders of submissions that have not come. The key says exactly once: a person, a round, a library, an occasion and a wave, none of
 * which can be missing; it is written in the transaction that puts the message into the queue. Read by those who ask, as the ledger of follow-up is.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const current = (name: string): string => `nullif(current_setting('vlis.${name}', true), '')`;
const setting = (name: string): string => `(select ${current(name)})`;
const list = (name: string, type: 'integer' | 'text'): string => `array(select unnest(${current(name)}::${type}[]))`;

const STATED = `${setting('account')} is not null`;
const SEEN = `${setting('reports_reach')} = 'whole' or exists (
  select from obligation o
  where o.round_id = reminder.round_id and o.library_id = reminder.library_id and (
    ((${setting('reports_reach')} = 'nation' or o.province_id = any (${list('reports_provinces', 'integer')}))
      and o.body <> all (array(select code from governing_body where governing_body.restricted)))
    or o.body = any (${list('reports_bodies', 'text')})))`;

export class Reminders1764100008400 implements MigrationInterface {
  name = 'Reminders1764100008400';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table reminder (
        id          int generated always as identity primary key,
        round_id    int not null,
        library_id  int not null,
        occasion    text not null,
        wave        int not null,
        account_id  int not null references account,
        sent_at     timestamptz not null,
        sent_by     int not null references account,
        constraint reminder_once unique (round_id, library_id, occasion, wave, account_id),
        constraint reminder_obliged foreign key (round_id, library_id) references obligation,
        constraint reminder_occasion check (occasion in ('by-hand')),
        constraint reminder_wave check (wave > 0)
      )`);
    await db.query(`alter table reminder enable row level security`);
    await db.query(`create policy seen on reminder for select using (${SEEN})`);
    await db.query(`create policy added on reminder for insert with check (${STATED})`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
