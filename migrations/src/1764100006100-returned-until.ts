/**
 * A returned report stays open until a day. Those that are back with their libraries now get fourteen days from the day of
 * this migration, or the close of their round where that is later.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReturnedUntil1764100006100 implements MigrationInterface {
  name = 'ReturnedUntil1764100006100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table submission add column returned_until date`);
    await db.query(`
      update submission s
      set returned_until = greatest((now() at time zone 'Asia/Ho_Chi_Minh')::date + 14, r.closes_on)
      from round r where r.id = s.round_id and s.state = 'returned'`);
    await db.query(`
      alter table submission add constraint submission_returned_until_a_day
        check (state <> 'returned' or returned_until is not null)`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
