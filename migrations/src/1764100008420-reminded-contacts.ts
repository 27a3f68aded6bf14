/**
 * The main contact of a library is reminded by mail where nobody there has an account with that address. The addressee becomes a text, so that the
 * key still has no column that may be empty; a message is of a piece of news or a letter with a key of its own.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RemindedContacts1764100008420 implements MigrationInterface {
  name = 'RemindedContacts1764100008420';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table reminder
        alter account_id drop not null,
        add contact_id int references library_contact,
        add constraint reminder_addressee_one check (num_nonnulls(account_id, contact_id) = 1),
        add addressee text not null generated always as
          (case when account_id is not null then 'account:' || account_id::text else 'contact:' || contact_id::text end) stored,
        drop constraint reminder_once,
        add constraint reminder_once unique (round_id, library_id, occasion, wave, addressee)`);
    await db.query(`
      alter table mail
        alter news_id drop not null,
        alter account_id drop not null,
        add letter text,
        add constraint mail_letter_once unique (letter),
        add constraint mail_of check ((news_id is null) = (letter is not null) and (account_id is null) = (letter is not null)),
        add constraint mail_letter_addressed check (letter is null or address is not null)`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
