/**
 * Extensions of the due day that a library asks for: with a reason, one at a time, and how they were answered. An answered request stays
 * as it is. Seen where what the library owes is seen.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const current = (name: string): string => `nullif(current_setting('vlis.${name}', true), '')`;
const setting = (name: string): string => `(select ${current(name)})`;
const list = (name: string, type: 'integer' | 'text'): string => `array(select unnest(${current(name)}::${type}[]))`;

const STATED = `${setting('account')} is not null`;
const SEEN = `${setting('reports_reach')} = 'whole'
  or library_id = any (${list('reports_libraries', 'integer')}) or exists (
  select from obligation o where o.round_id = extension.round_id and o.library_id = extension.library_id)`;

export class Extensions1764100008300 implements MigrationInterface {
  name = 'Extensions1764100008300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table extension (
        id             int generated always as identity primary key,
        round_id       int not null,
        library_id     int not null,
        asked_at       timestamptz not null,
        asked_by       int not null references account,
        wished_until   date not null,
        reason         text not null,
        answered_at    timestamptz,
        answered_by    int references account,
        granted_until  date,
        note           text,
        constraint extension_obliged foreign key (round_id, library_id) references obligation,
        constraint extension_answered check ((answered_at is null) = (answered_by is null)
          and (answered_at is not null or (granted_until is null and note is null)))
      )`);
    await db.query(`create index extension_of_obligation on extension (round_id, library_id)`);
    await db.query(`
      create unique index extension_asked_once on extension (round_id, library_id) where answered_at is null`);
    await db.query(`
      create function keep_extension() returns trigger language plpgsql as $$
      begin
        raise exception 'an answered extension stays' using constraint = 'extension_answered_once';
      end $$`);
    await db.query(`
      create trigger extension_answered_once before update or delete on extension
        for each row when (old.answered_at is not null) execute function keep_extension()`);
    await db.query(`alter table extension enable row level security`);
    await db.query(`create policy seen on extension for select using (${SEEN})`);
    await db.query(`create policy added on extension for insert with check (${STATED})`);
    await db.query(`create policy changed on extension for update using (${SEEN}) with check (${STATED})`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
