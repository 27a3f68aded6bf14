/**
 * News: what a deed tells people, one row for each person. It is told once: its kind, what it is about and who hears it are
 * a key. Whoever is told sees their own alone; the system sees all, to send them by mail.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Empty again after a transaction that has set it; a subquery is looked up once for a statement. */
const ACCOUNT = `(select nullif(current_setting('vlis.account', true), '')::int)`;
const OWN = `account_id = ${ACCOUNT} or ${ACCOUNT} = 0`;

export class News1764100007100 implements MigrationInterface {
  name = 'News1764100007100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table news (
        id         bigint generated always as identity primary key,
        at         timestamptz not null,
        kind       text not null,
        subject    text not null,
        params     jsonb not null,
        account_id int not null references account,
        read_at    timestamptz,
        constraint news_once unique (kind, subject, account_id)
      )`);
    await db.query(`create index news_of_account on news (account_id, id)`);
    await db.query(`create index news_unread on news (account_id) where read_at is null`);
    await db.query(`alter table news enable row level security`);
    await db.query(`create policy seen on news for select using (${OWN})`);
    // Whoever does a deed tells others of it, and does not see what they are told.
    await db.query(`create policy added on news for insert with check (${ACCOUNT} is not null)`);
    await db.query(`create policy changed on news for update using (${OWN}) with check (${OWN})`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
