/** How the days of a round were changed after it was opened, and why: everybody who sees the round reads it. Added to, never changed. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RoundChanges1764100008200 implements MigrationInterface {
  name = 'RoundChanges1764100008200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table round_change (
        id              int generated always as identity primary key,
        round_id        int not null references round,
        changed_at      timestamptz not null,
        changed_by      int not null references account,
        opens_before    date not null,
        due_before      date not null,
        closes_before   date not null,
        opens_on        date not null,
        due_on          date not null,
        closes_on       date not null,
        reason          text not null
      )`);
    await db.query(`create index round_change_of_round on round_change (round_id)`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
