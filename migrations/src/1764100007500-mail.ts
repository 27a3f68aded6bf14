/**
 * Mail: what is told to somebody by mail, one row for a piece of news, written before anything is sent. And the address of an
 * account, as the identity provider says it.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Empty again after a transaction that has set it; a subquery is looked up once for a statement. */
const ACCOUNT = `(select nullif(current_setting('vlis.account', true), '')::int)`;
/** An administrator looks after the mail; what it says, its addressee finds behind the bell. */
const ADMINISTRATOR = `exists (
  select from account_role
  where account_role.account_id = ${ACCOUNT} and role = 'administrator' and ended_at is null)`;

export class Mail1764100007500 implements MigrationInterface {
  name = 'Mail1764100007500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table account add email text`);
    await db.query(`
      create table mail (
        id         bigint generated always as identity primary key,
        news_id    bigint not null references news,
        account_id int not null references account,
        address    text,
        message_id text not null,
        subject    text not null,
        body       text not null,
        state      text not null,
        attempts   int not null default 0,
        doubtful   boolean not null default false,
        answer     text,
        written_at timestamptz not null,
        changed_at timestamptz not null,
        constraint mail_once unique (news_id),
        constraint mail_message_once unique (message_id),
        constraint mail_state check (state in
          ('waiting', 'handing-over', 'sent', 'kept', 'no-address', 'refused', 'given-up'))
      )`);
    await db.query(`alter table mail enable row level security`);
    await db.query(`create policy seen on mail for select using (${ACCOUNT} = 0 or ${ADMINISTRATOR})`);
    await db.query(`create policy added on mail for insert with check (${ACCOUNT} = 0)`);
    await db.query(`create policy changed on mail for update using (${ACCOUNT} = 0) with check (${ACCOUNT} = 0)`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
