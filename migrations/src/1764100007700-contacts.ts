/**
 * People of a library who can be reached about its submissions. A contact is a name and not an account. A change ends a row and adds
 * another, so that it stays known who was called about a past round.
 *
 * Names and numbers of people are seen where what the library owes is seen, not by everybody who may look up a library.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Empty again after a transaction that has set it; a subquery is looked up once for a statement. */
const current = (name: string): string => `nullif(current_setting('vlis.${name}', true), '')`;
const setting = (name: string): string => `(select ${current(name)})`;
const list = (name: string, type: 'integer' | 'text'): string => `array(select unnest(${current(name)}::${type}[]))`;

const STATED = `${setting('account')} is not null`;
const SEEN = `${setting('reports_reach')} = 'whole'
  or library_id = any (${list('reports_libraries', 'integer')}) or exists (
  select from library_state s
  where s.library_id = library_contact.library_id and s.valid_to is null and (
    ((${setting('reports_reach')} = 'nation' or s.province_id = any (${list('reports_provinces', 'integer')}))
      and s.body <> all (array(select code from governing_body where governing_body.restricted)))
    or s.body = any (${list('reports_bodies', 'text')})))`;

export class Contacts1764100007700 implements MigrationInterface {
  name = 'Contacts1764100007700';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table library_contact (
        id          int generated always as identity primary key,
        library_id  int not null references library,
        name        text not null,
        post        text,
        telephone   text,
        email       text,
        main        boolean not null,
        valid_from  date not null,
        recorded_at timestamptz not null,
        recorded_by int not null references account,
        ended_at    timestamptz,
        ended_by    int references account,
        constraint library_contact_reachable check (telephone is not null or email is not null),
        constraint library_contact_ended check ((ended_at is null) = (ended_by is null))
      )`);
    await db.query(`create index library_contact_of_library on library_contact (library_id) where ended_at is null`);
    await db.query(`
      create unique index library_contact_main_once on library_contact (library_id) where main and ended_at is null`);
    await db.query(`alter table library_contact enable row level security`);
    await db.query(`create policy seen on library_contact for select using (${SEEN})`);
    await db.query(`create policy added on library_contact for insert with check (${STATED})`);
    await db.query(`create policy changed on library_contact for update using (${SEEN}) with check (${STATED})`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
