/**
 * Two pairs of eyes are two people: who has ever answered a question, exceptions that let one person do what takes two,
 * and which acceptance made use of one.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TwoPeople1764100006000 implements MigrationInterface {
  name = 'TwoPeople1764100006000';

  async up(db: QueryRunner): Promise<void> {
    // answered_by is the last one only; who answered before and was overwritten stands in the audit.
    await db.query(`alter table cell_query add column answerers int[] not null default '{}'`);
    await db.query(`
      update cell_query q set answerers = array(
        select q.answered_by where q.answered_by is not null
        union
        select a.account_id from audit_entry a
        where a.action = 'query.answer' and a.account_id is not null and a.details->>'queryId' = q.id::text)
      where q.answered_at is not null`);

    await db.query(`
      create table review_exception (
        id          int generated always as identity primary key,
        account_id  int not null references account,
        unit_id     int references admin_unit,
        library_id  int references library,
        valid_from  date not null,
        valid_to    date not null,
        reason      text not null,
        granted_by  int not null references account,
        granted_at  timestamptz not null,
        ended_at    timestamptz,
        ended_by    int references account,
        constraint review_exception_by_another check (granted_by <> account_id),
        constraint review_exception_one_scope check (unit_id is null or library_id is null),
        constraint review_exception_days_in_order check (valid_from <= valid_to)
      )`);
    await db.query(`create index review_exception_account on review_exception (account_id)`);

    await db.query(`alter table review_step add column exception_id int references review_exception`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
