/** On a filled database reminders and messages stay as they were, and the key says once as before. */
import { migratedBefore, type OldDatabase } from '../../testing/migrate-to.js';

let old: OldDatabase;
beforeAll(async () => (old = await migratedBefore('RemindedContacts1764100008420')), 60_000);
afterAll(() => old.drop());

const ADD = `insert into reminder (round_id, library_id, occasion, wave, account_id, sent_at, sent_by)
  select 1, 1, 'by-hand', 5, id, now(), id from account`;
const WRITE = `insert into mail (news_id, account_id, message_id, subject, body, state, written_at, changed_at)
  select news.id, account_id, 'm' || news.id, 's', 'b', 'no-address', now(), now() from news`;

it('names the addressee of each, and keeps every message', async () => {
  const { db } = old;
  // Which obligation a reminder is of does not matter here, and a round stands on much.
  await db.query(`alter table reminder drop constraint reminder_obliged`);
  await db.query(`insert into account (username, name) values ('a.one', 'N'), ('a.two', 'N')`);
  await db.query(ADD);
  await db.query(
    `insert into news (at, kind, subject, params, account_id) select now(), 'submission-reminder', 'x', '{}', id from account`,
  );
  await db.query(WRITE);
  const mails = `select id, news_id, account_id, message_id, state from mail order by id`;
  const before: object[] = await db.query(mails);
  await old.migrateOn();
  expect(before).toHaveLength(2);
  expect(await db.query(mails)).toEqual(before);
  expect(await db.query(`select addressee = 'account:' || account_id as named from reminder`)).toEqual([
    { named: true },
    { named: true },
  ]);
});

it('refuses a second of each, one of nobody, and one of two', async () => {
  const { db } = old;
  await expect(db.query(ADD)).rejects.toThrow('reminder_once');
  await expect(db.query(`update reminder set account_id = null`)).rejects.toThrow(/addressee/);
  await expect(db.query(WRITE)).rejects.toThrow('mail_once');
  const letter = (address: string) =>
    db.query(`insert into mail (letter, address, message_id, subject, body, state, written_at, changed_at)
      values ('reminder 1', ${address}, gen_random_uuid()::text, 's', 'b', 'kept', now(), now())`);
  await expect(letter('null')).rejects.toThrow('mail_letter_addressed');
  await letter(`'a@x.example'`);
  await expect(letter(`'a@x.example'`)).rejects.toThrow('mail_letter_once');
  await expect(db.query(`update mail set letter = 'x', address = 'x' where news_id is not null`)).rejects.toThrow(
    'mail_of',
  );
});
